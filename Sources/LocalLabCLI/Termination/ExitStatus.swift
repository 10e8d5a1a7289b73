import ArgumentParser
import LocalLab

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How the program ends. ArgumentParser ends it with 64 on bad usage itself.
enum ExitStatus: Int32 {
    /// The server refused or failed, or nothing answered.
    case failed = 1
    /// Ctrl-C; what a shell gives for a program that SIGINT ended (128 + 2).
    case interrupted = 130

    /// Runs calls; an `APIError` is told on standard error and ends the program with status 1.
    static func reporting(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as APIError {
            tell(error)
            throw ExitCode(failed.rawValue)
        }
    }

    /// Tells an error on standard error, with the server's own reason where it gave one.
    static func tell(_ error: APIError) {
        let label = StandardStream.error.styled("error:", .red)
        StandardStream.error.write("locallab: \(label) \(error)\n")
        if let detail = error.detail { StandardStream.error.write("  \(detail)\n") }
    }

    /// Ends the process at once from any thread: nothing is buffered, so there is nothing to put away.
    func endProcess() -> Never {
        if StandardStream.error.isTerminal { StandardStream.error.write("\n") }
        _exit(rawValue)
    }
}
