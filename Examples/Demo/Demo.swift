import DescriptionFiles
import Foundation
import MockServer
import OpenAPIReader

/// Plays the whole guide against LocalLab's own description, or against the real server at `$LOCALLAB_URL`.
@main
enum Demo {
    static func main() async throws {
        if let server = ProcessInfo.processInfo.environment["LOCALLAB_URL"] {
            say("LocalLab at \(server)")
            return try await play(server)
        }
        let schema = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "schema/locallab.yaml")
        guard let description = ConfiguredDescription.read(schema.path)?.description else {
            let check = "swift run apigen check schema/locallab.yaml --config schema/apigen.yaml"
            return say("\(schema.path) has faults; '\(check)' lists them")
        }
        try await MockServer.with(description) { server in
            say("A mock server in this process plays the examples of schema/locallab.yaml")
            try await play(server)
        }
    }

    private static func play(_ server: String) async throws {
        say("Async: generate, stream, chat, stream a chat, batch")
        try await asyncGuide(server)
        say("Async, in a scope: the client is closed at its end")
        try await asyncScope(server)
        say("Async, other settings, and the answer's status beside its value")
        try await asyncSettings(server)
        say("Sync: the same without await")
        try blocking { try syncGuide(server) }
        say("Sync, in a scope")
        try blocking { try syncScope(server) }
        say("An error, as a user meets it")
        try await asyncError(server)
    }

    /// The main thread has nothing else to do, so it may block; a server would use a thread of its own.
    private static func blocking(_ body: () throws -> Void) rethrows {
        try body()
    }

    private static func say(_ title: String) {
        print("\n── \(title)")
    }
}
