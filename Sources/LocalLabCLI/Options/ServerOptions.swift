import ArgumentParser
import LocalLab

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Which server a command talks to, and how long it waits for it.
struct ServerOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The server's address; without it, $LOCALLAB_URL, else http://localhost:8000.")
    var server: String?

    @Option(help: "The most seconds that a call may take; without it there is no limit.")
    var timeout: Double?

    func validate() throws {
        if let timeout, !(timeout > 0 && timeout.isFinite) {
            throw ValidationError("'--timeout' must be a number of seconds greater than 0.")
        }
    }

    /// A client for that server; throws a `ValidationError` for an address that is none.
    func client() throws -> SyncLocalLabClient {
        let variable = ProcessInfo.processInfo.environment["LOCALLAB_URL"].flatMap { $0.isEmpty ? nil : $0 }
        var configuration = ClientConfiguration()
        configuration.headers[.userAgent] = "locallab-swift"
        configuration.timeout = timeout.map { .seconds($0) }
        do {
            return try SyncLocalLabClient(
                server ?? variable ?? LocalLabClient.defaultBaseURL,
                configuration: configuration
            )
        } catch let error as APIError {
            throw ValidationError("\(error.message).")
        }
    }

    /// Runs a command's calls; Ctrl-C ends the program with status 130, an `APIError` with status 1.
    func run(_ body: (SyncLocalLabClient) throws -> Void) throws {
        let client = try client()
        defer { client.close() }
        let interrupts = Interrupts()
        interrupts.handle { ExitStatus.interrupted.endProcess() }
        try ExitStatus.reporting { try body(client) }
    }
}
