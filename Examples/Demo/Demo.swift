import DescriptionFiles
import Foundation
import MockServer
import OpenAPIReader

/// Runs all samples against a mock server, or against the LocalLab server at `$LOCALLAB_URL`.
@main
enum Demo {
    static func main() async throws {
        if let server = ProcessInfo.processInfo.environment["LOCALLAB_URL"] {
            printTitle("LocalLab at \(server)")
            return try await runSamples(server)
        }
        let schema = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "schema/locallab.yaml")
        guard let description = ConfiguredDescription.read(schema.path)?.description else {
            let check = "swift run apigen check schema/locallab.yaml --config schema/apigen.yaml"
            return printTitle("\(schema.path) is not a valid description. Run '\(check)' to see its errors.")
        }
        try await MockServer.with(description) { server in
            printTitle("A mock server in this process responds with the examples of schema/locallab.yaml")
            try await runSamples(server)
        }
    }

    private static func runSamples(_ server: String) async throws {
        printTitle("Async: generate, stream, chat, stream a chat, batch")
        try await asyncGuide(server)
        printTitle("Async, with a client that is closed at the end of a closure")
        try await asyncScope(server)
        printTitle("Async, with other settings, and the status of the response")
        try await asyncSettings(server)
        printTitle("Sync: the same without await")
        try blocking { try syncGuide(server) }
        printTitle("Sync, with a client that is closed at the end of a closure")
        try blocking { try syncScope(server) }
        printTitle("An error")
        try await asyncError(server)
        printTitle("Sync: ten calls at the same time")
        try blocking { try syncConcurrently(server) }
    }

    /// Runs sync calls on the main thread, which may block here. A server would use its own thread.
    private static func blocking(_ body: () throws -> Void) rethrows {
        try body()
    }

    private static func printTitle(_ title: String) {
        print("\n── \(title)")
    }
}
