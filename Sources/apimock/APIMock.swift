import ArgumentParser
import DescriptionFiles
import Foundation
import MockServer
import OpenAPIReader

/// `apimock`: serves a description's examples until it is interrupted.
@main
struct APIMock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apimock",
        abstract: "Serves the examples of an API description on 127.0.0.1.",
        discussion: """
            An operation responds with the example of its first declared success, or with a value built from the schema. \
            The overlays of an 'apigen.yaml' in the same folder are applied first. The header field 'Prefer: code=404' \
            selects another declared response. The exit status is 2 for a description that cannot be read, and 1 if the \
            port is in use.
            """
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON.", completion: .file())
    var description: String

    @Option(help: "The folder that contains all files of the description; the default is the description's folder.")
    var root: String?

    @Option(help: "The port to listen on; 0 selects a free one.")
    var port: UInt16 = 0

    @Option(help: "The pause between the items of a stream, in milliseconds.")
    var delay: UInt = 0

    func run() async throws {
        let description = try readDescription()
        let server = MockServer(description, itemDelay: .milliseconds(delay))
        let port = try await listen(server)
        // `print` would buffer the line in a pipe.
        let line = "apimock serves \(description.info.title) on http://127.0.0.1:\(port)\n"
        try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
        // SIGINT and SIGTERM end the process; no cleanup is necessary.
        while true { try await Task.sleep(for: .seconds(86_400)) }
    }

    /// Reads the description and prints its diagnostics; exits with status 2 after an error.
    private func readDescription() throws -> OpenAPIDescription {
        guard let result = ConfiguredDescription.read(description, root: root) else {
            Self.printError("\(description): error: the file cannot be read")
            throw ExitCode(2)
        }
        if !result.diagnostics.isEmpty { Self.printError(result.diagnostics.rendered(sources: result.sources)) }
        guard let description = result.description else { throw ExitCode(2) }
        return description
    }

    private func listen(_ server: MockServer) async throws -> UInt16 {
        do {
            return try await server.start(port: port)
        } catch {
            let reason = error.localizedDescription
            Self.printError("error: port \(port) cannot be used (\(reason)); omit --port to select a free one")
            throw ExitCode(1)
        }
    }

    private static func printError(_ message: String) {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
    }
}
