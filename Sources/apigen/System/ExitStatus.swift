import ArgumentParser
import ClientGeneration

/// The exit statuses of the tool. ArgumentParser adds 64 for wrong usage.
enum ExitStatus: Int32, Error {
    /// `--check` found a difference, or a change breaks what `--fail-on` names.
    case differences = 1
    /// A file cannot be read or written, or its content is not valid.
    case badInput = 2
}

extension ExitStatus {
    /// Runs a command, and converts its errors to an exit status. The message of a `FileFailure` goes to standard error.
    static func reporting(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let status as ExitStatus {
            throw ExitCode(status.rawValue)
        } catch let failure as FileFailure {
            StandardError.write(["apigen: error: \(failure.message)"])
            throw ExitCode(badInput.rawValue)
        }
    }
}
