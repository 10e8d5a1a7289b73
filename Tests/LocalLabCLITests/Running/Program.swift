import DescriptionFiles
import Foundation
import MockServer
import OpenAPIReader
import TestSupport
import Testing

/// The built `locallab`, run as a user runs it.
enum Program {
    /// How a run ended.
    struct Run: Sendable {
        let status: Int32
        let output: String
        let errors: String
    }

    /// A server that plays LocalLab's description, for the time of `body`.
    static func withServer(_ body: @Sendable (String) async throws -> Void) async throws {
        let schema = TestPackage.root.appending(path: "schema/locallab.yaml")
        let description = try #require(ConfiguredDescription.read(schema.path)?.description)
        try await MockServer.with(description, body)
    }

    /// Runs the program with pipes instead of a terminal, and waits for it.
    static func run(
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:]
    ) async throws -> Run {
        try await onThread {
            let process = process(arguments, environment)
            let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
            process.standardInput = standardInput
            process.standardOutput = output
            process.standardError = errors
            try process.run()
            try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try standardInput.fileHandleForWriting.close()
            let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            let complaints = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            return Run(status: process.terminationStatus, output: text, errors: complaints)
        }
    }

    /// The program, not started; of this process' own environment it sees what says nothing about it.
    static func process(_ arguments: [String], _ environment: [String: String]) -> Process {
        let process = Process()
        process.executableURL = TestPackage.products.appending(path: "locallab")
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .filter { $0.key != "LOCALLAB_URL" && $0.key != "NO_COLOR" }
            .merging(["TERM": "xterm"]) { _, own in own }
            .merging(environment) { _, given in given }
        return process
    }
}

/// A folder for the time of a test.
final class Folder: Sendable {
    private let url = FileManager.default.temporaryDirectory.appending(path: "locallab-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: url.appending(path: name))
        return path(name)
    }

    func read(_ name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }

    func path(_ name: String) -> String { url.appending(path: name).path }
}
