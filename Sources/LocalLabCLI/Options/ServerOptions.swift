import ArgumentParser
import LocalLab
import Platform

/// The options that select the server and limit the duration of a call.
struct ServerOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: "The server's address. The default is $LOCALLAB_URL, or http://localhost:8000 if that is not set."
    )
    var server: String?

    @Option(help: "The maximum duration of a call in seconds. The default is no limit.")
    var timeout: Double?

    func validate() throws {
        if let timeout, !(timeout > 0 && timeout.isFinite) {
            throw ValidationError("'--timeout' must be a number of seconds greater than 0.")
        }
    }

    /// Returns the server's address: `--server`, otherwise `$LOCALLAB_URL` if it is not empty, otherwise the default.
    func address(in environment: [String: String]) -> String {
        let variable = environment["LOCALLAB_URL"].flatMap { $0.isEmpty ? nil : $0 }
        return server ?? variable ?? LocalLabClient.defaultBaseURL
    }

    /// Creates a client for the selected server. Throws a `ValidationError` if the address is not valid.
    func client() throws -> SyncLocalLabClient {
        var configuration = ClientConfiguration()
        configuration.headers[.userAgent] = "locallab-swift"
        configuration.timeout = timeout.map { .seconds($0) }
        do {
            return try SyncLocalLabClient(
                address(in: ProcessInfo.processInfo.environment),
                configuration: configuration
            )
        } catch let error as APIError {
            throw ValidationError("\(error.message).")
        }
    }

    /// Runs a command's calls. Ctrl-C ends the program with status 130, an `APIError` with status 1.
    func run(_ body: (SyncLocalLabClient) throws -> Void) throws {
        let client = try client()
        defer { client.close() }
        let interrupts = Interrupts()
        interrupts.handle { ExitStatus.interrupted.endProcess() }
        try ExitStatus.reporting { try body(client) }
    }
}
