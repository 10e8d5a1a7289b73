import ArgumentParser
import LocalLab
import Platform

/// The exit statuses of the program. ArgumentParser itself uses 64 for incorrect usage.
enum ExitStatus: Int32 {
    /// The server reported an error or could not be reached.
    case failed = 1
    /// Ctrl-C. A shell reports the same status for a program that SIGINT ended (128 + 2).
    case interrupted = 130

    /// Runs calls. An `APIError` is printed to standard error and ends the program with status 1.
    static func reporting(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as APIError {
            report(error)
            throw ExitCode(failed.rawValue)
        }
    }

    /// Prints an error to standard error, with the server's own reason if it sent one.
    static func report(_ error: APIError) {
        let label = StandardStream.error.styled("error:", .red)
        StandardStream.error.write("locallab: \(label) \(error)\n")
        if let detail = error.detail { StandardStream.error.write("  \(detail)\n") }
    }

    /// Ends the process immediately, from any thread. Output is not buffered, so nothing is lost.
    func endProcess() -> Never {
        if StandardStream.error.isTerminal { StandardStream.error.write("\n") }
        _exit(rawValue)
    }
}
