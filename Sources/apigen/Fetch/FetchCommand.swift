import ArgumentParser

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `apigen fetch`: a server's own description as YAML.
struct FetchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Stores the description that a running server publishes, as YAML in a stable order.",
        discussion: """
            A URL without a path means /openapi.json there. Fields stand as the specification lists them, and paths and \
            components by their names, so that two versions differ only where the API does; lists and properties keep \
            their order. The program 'curl' makes the request.
            """
    )

    @Argument(help: "The server or its description: http://localhost:8000, or the path of a file to convert.")
    var source: String

    @Option(help: "The file that is written; without it, the text goes to standard output.")
    var output: String?

    func run() throws {
        try ExitStatus.reporting {
            let text = try PublishedDescription(source: source).yaml()
            guard let output else { return print(text, terminator: "") }
            let file = URL(filePath: output)
            if FileManager.default.contents(atPath: file.path).map(Array.init) == Array(text.utf8) { return }
            do {
                try Data(text.utf8).write(to: file, options: .atomic)
            } catch {
                throw FileFailure(message: "'\(output)' cannot be written; check the folder and its permissions")
            }
            print("changed: \(output)")
        }
    }
}
