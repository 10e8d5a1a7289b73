import DescriptionFiles
import Foundation
import MockServer
import OpenAPIReader
import TestSupport
import Testing

/// Runs the built program `locallab`.
enum Program {
    /// The result of a run.
    struct Run: Sendable {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs a mock server that responds with the examples of LocalLab's description, while `body` runs.
    static func withServer(_ body: @Sendable (String) async throws -> Void) async throws {
        let schema = TestPackage.root.appending(path: "schema/locallab.yaml")
        let description = try #require(ConfiguredDescription.read(schema.path)?.description)
        try await MockServer.with(description, body)
    }

    /// Runs the program without a terminal and waits until it ends.
    ///
    /// Its standard streams are files, not pipes: the end of a pipe is only seen when no process has it open any more, and a process
    /// that another test starts at the same time may have inherited it.
    static func run(
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:]
    ) async throws -> Run {
        try await onThread {
            let folder = try Folder()
            _ = try folder.write("", to: "output")
            _ = try folder.write("", to: "errors")
            let process = process(arguments, environment)
            process.standardInput = FileHandle(forReadingAtPath: try folder.write(input, to: "input"))
            process.standardOutput = FileHandle(forWritingAtPath: folder.path("output"))
            process.standardError = FileHandle(forWritingAtPath: folder.path("errors"))
            try process.start()
            process.waitUntilExit()
            return Run(
                status: process.terminationStatus,
                output: try folder.read("output"),
                errors: try folder.read("errors")
            )
        }
    }

    /// Creates the process without starting it. Its environment is the given one, and the variables that programs need to start.
    static func process(_ arguments: [String], _ environment: [String: String]) -> Process {
        let process = Process()
        process.executableURL = TestPackage.products.appending(path: "locallab")
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .filter { isNeededToStart($0.key) }
            .merging(["TERM": "xterm"]) { _, new in new }
            .merging(environment) { _, new in new }
        return process
    }

    /// Whether a variable concerns the start of a program, and not what it does: libraries, folders, sanitizers.
    ///
    /// Others would change results: `LOCALLAB_URL` and `NO_COLOR`, `http_proxy` (libcurl), `COLUMNS` (ArgumentParser).
    private static func isNeededToStart(_ variable: String) -> Bool {
        ["PATH", "HOME", "TMPDIR", "LD_", "DYLD_", "ASAN_", "LSAN_", "TSAN_", "LLVM_"].contains {
            variable.hasPrefix($0)
        }
    }
}

/// Files of a test, in a folder that is deleted together with this object.
struct Folder: Sendable {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Writes a file and returns its path.
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
        return path(name)
    }

    func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    func path(_ name: String) -> String { folder.path(name) }
}
