import ArgumentParser
import ClientGeneration
import Platform

/// `apigen fetch`: stores the description that a server publishes.
struct FetchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Stores the description that a running server publishes, as YAML in a stable order.",
        discussion: """
            For a URL without a path, /openapi.json is requested. Fields are in the order of the specification, and paths \
            and components are sorted by name, so that two versions differ only where the API does; lists and properties \
            keep their order. The request is sent with the program 'curl'.
            """
    )

    @Argument(
        help:
            "The URL of the server or of its description, such as http://localhost:8000, or the path of a file to convert."
    )
    var source: String

    @Option(help: "The file to write. (default: standard output)")
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
