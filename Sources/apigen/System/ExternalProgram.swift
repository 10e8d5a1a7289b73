import ClientGeneration
import Platform

/// A program of the system that the tool runs, such as git.
///
/// Foundation's `Process` would slow down every start of the tool: on Linux, Foundation is far larger than its essentials.
struct ExternalProgram {
    /// The result of a run.
    struct Run {
        /// The exit status; 128 and the signal's number where a signal ended it.
        var status: Int32
        var output: [UInt8]
        var errors: String
    }

    /// The program's name, which is searched in PATH.
    let name: String

    init(_ name: String) {
        self.name = name
    }

    /// Runs the program in the current directory, without input, and waits until it ends. Throws a `FileFailure` if it
    /// cannot be run.
    ///
    /// Its output goes to temporary files: with pipes, it would block as soon as one of them is full.
    func run(_ arguments: [String]) throws -> Run {
        let folder = FileManager.default.temporaryDirectory.appending(path: "apigen-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appending(path: "output").path
        let errors = folder.appending(path: "errors").path
        let status = try spawn(arguments, output: output, errors: errors)
        return Run(
            status: status,
            output: Self.bytes(output),
            errors: String(decoding: Self.bytes(errors), as: UTF8.self)
        )
    }

    private static func bytes(_ path: String) -> [UInt8] {
        FileManager.default.contents(atPath: path).map(Array.init) ?? []
    }

    private func spawn(_ arguments: [String], output: String, errors: String) throws -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        // Safety: the C strings are freed when this function returns, after the program has ended.
        var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        guard posix_spawnp(&process, name, &actions, nil, &words, environ) == 0 else { throw missing }
        let status = Self.wait(for: process)
        // If the program is not found until after the fork, the child process ends with 127.
        guard status != 127 else { throw missing }
        return status
    }

    private var missing: FileFailure { FileFailure(message: "'\(name)' cannot be run; install it or check PATH") }

    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // The macros WIFSIGNALED and WEXITSTATUS of wait(2), which Swift does not import.
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
