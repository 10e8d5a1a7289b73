import ArgumentParser

/// How the tool ends (DESIGN.md section 8). ArgumentParser ends it with 64 on bad usage itself.
enum ExitStatus: Int32, Error {
    /// `--check` found a difference.
    case findings = 1
    /// A file cannot be read, written or generated from.
    case badInput = 2
}

extension ExitStatus {
    /// Runs a command and turns what it throws into an exit status; a failure's sentence goes to standard error.
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

/// A file that cannot be read or written.
struct FileFailure: Error {
    /// One sentence without a full stop: which file, and why.
    var message: String
}
