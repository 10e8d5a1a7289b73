import ArgumentParser
import DescriptionFiles
import Foundation
import MockServer
import OpenAPIReader

/// `apimock`: plays a description's examples until it is interrupted.
@main
struct APIMock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apimock",
        abstract: "Plays the examples of an API's description on 127.0.0.1.",
        discussion: """
            Each operation answers with the example of its first declared success, or with a value built from the \
            schema. Overlays that an 'apigen.yaml' beside it names change it first. The header field 'Prefer: code=404' asks for another declared response. Exit status: 2 for a \
            description that cannot be read, 1 when the port is taken.
            """
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON.", completion: .file())
    var description: String

    @Option(help: "The folder that the description's other files must be in; without it, the description's own.")
    var root: String?

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port: UInt16 = 0

    @Option(help: "The pause between the items of a stream, in milliseconds.")
    var delay: UInt = 0

    func run() async throws {
        let description = try readDescription()
        let server = MockServer(description, itemDelay: .milliseconds(delay))
        let port = try await listen(server)
        // Written past the buffer of `print`: whoever waits for the line in a pipe gets it now.
        let line = "apimock plays \(description.info.title) on http://127.0.0.1:\(port)\n"
        try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
        // SIGINT and SIGTERM end the process as they do any other; nothing needs to be put away.
        while true { try await Task.sleep(for: .seconds(86_400)) }
    }

    /// Reads the file, tells every finding, and ends with status 2 after an error.
    private func readDescription() throws -> OpenAPIDescription {
        guard let result = ConfiguredDescription.read(description, root: root) else {
            Self.complain("\(description): error: the file cannot be read")
            throw ExitCode(2)
        }
        if !result.diagnostics.isEmpty { Self.complain(result.diagnostics.rendered(sources: result.sources)) }
        guard let description = result.description else { throw ExitCode(2) }
        return description
    }

    private func listen(_ server: MockServer) async throws -> UInt16 {
        do {
            return try await server.start(port: port)
        } catch {
            let reason = error.localizedDescription
            Self.complain("error: port \(port) cannot be used (\(reason)); leave out --port to take a free one")
            throw ExitCode(1)
        }
    }

    private static func complain(_ message: String) {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
    }
}
