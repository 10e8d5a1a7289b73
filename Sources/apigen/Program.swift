#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A program of the system that the tool asks for something, such as git.
///
/// Foundation's `Process` would cost every run of the tool, since Foundation on Linux is far larger than its essentials.
struct Program {
    /// How a run ended.
    struct Run {
        /// The exit status; 128 and the signal's number where a signal ended it.
        var status: Int32
        var output: [UInt8]
        var errors: String
    }

    /// The program's name, which is looked for where the shell looks.
    let name: String

    init(_ name: String) {
        self.name = name
    }

    /// Runs the program where the tool runs, without input, and waits for it; throws a `FileFailure` where it cannot run.
    ///
    /// What it writes goes into files: a program that fills a pipe which nobody reads waits for ever.
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
        // The C strings are this function's own until it has waited for the program.
        var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        guard posix_spawnp(&process, name, &actions, nil, &words, environ) == 0 else { throw missing }
        let status = Self.wait(for: process)
        // Where the program is found after the fork only, the fork ends with 127.
        guard status != 127 else { throw missing }
        return status
    }

    private var missing: FileFailure { FileFailure(message: "'\(name)' cannot be run; install it or check PATH") }

    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // The macros WIFSIGNALED and WEXITSTATUS of wait(2), which Swift does not see.
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
