import Foundation
import TestSupport
import Testing

/// Runs `apimock` as a process.
@Suite(.timeLimit(.minutes(30))) struct APIMockTests {
    /// SwiftPM puts executables next to the test bundle (macOS) or the test program (Linux).
    private static var program: URL {
        #if os(macOS)
            let folder =
                Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
            return folder.deletingLastPathComponent().appending(path: "apimock")
        #else
            return Bundle.main.bundleURL.appending(path: "apimock")
        #endif
    }

    /// A running `apimock`. It is read and awaited on threads of their own: a test that blocked a thread of Swift's pool would
    /// delay the servers of other tests.
    private struct Program: Sendable {
        let process = Process()
        let output: ProgramPipe
        let errors: ProgramPipe

        /// Starts the program.
        init(_ arguments: String...) throws {
            (output, errors) = (try ProgramPipe(), try ProgramPipe())
            process.executableURL = APIMockTests.program
            process.arguments = arguments
            process.standardOutput = output.writing
            process.standardError = errors.writing
            try process.start()
            try output.writing.close()
            try errors.writing.close()
        }

        /// Returns the port of the first line; the line must be that of a server for `Tiny`.
        func port() async throws -> UInt16 {
            let line = await Self.onThread { output.readSome() }
            let text = String(decoding: line, as: UTF8.self)
            let match = text.firstMatch(of: #/^apimock serves Tiny on http://127.0.0.1:(\d+)\n$/#)
            return try #require(match.flatMap { UInt16($0.1) }, "\(text)")
        }

        /// Waits for the exit and returns the status and the text on standard error.
        func result() async -> (status: Int32, errors: String) {
            await Self.onThread {
                let text = errors.readToEnd()
                process.waitUntilExit()
                return (process.terminationStatus, String(decoding: text, as: UTF8.self))
            }
        }

        private static func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread { continuation.resume(returning: body()) }
            }
        }
    }

    /// Checks that the server responds to `GET /a` with `hi`.
    private func checkResponse(_ program: Program) async throws {
        let response = try await RawConnection.response(port: program.port(), "GET", "/a")
        #expect(response.hasSuffix("\r\n\r\nhi"))
    }

    /// Writes a file that exists during `body`.
    private func withFile(_ text: String, _ body: (String) async throws -> Void) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try await body(file.path)
    }

    @Test func printsItsURLAndExitsOnSIGTERM() async throws {
        let text = """
            openapi: 3.1.0
            info: { title: Tiny, version: '1' }
            paths: { /a: { get: { responses: { '200': { description: '', content: { text/plain: { example: hi } } } } } } }
            """
        try await withFile(text) { path in
            let program = try Program(path)
            defer { program.process.terminate() }
            try await checkResponse(program)
            program.process.terminate()
            _ = await program.result()
            #expect(program.process.terminationReason == .uncaughtSignal)
        }
    }

    @Test func servesADescriptionInSeveralFiles() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["api", "shared"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name),
                withIntermediateDirectories: true
            )
        }
        let description = folder.appending(path: "api/a.yaml")
        let text = """
            openapi: 3.1.0
            info: { title: Tiny, version: '1' }
            paths: { /a: { $ref: '../shared/b.yaml' } }
            """
        try Data(text.utf8).write(to: description)
        let other = "get: { responses: { '200': { description: '', content: { text/plain: { example: hi } } } } }\n"
        try Data(other.utf8).write(to: folder.appending(path: "shared/b.yaml"))
        let program = try Program(description.path, "--root", folder.path)
        defer { program.process.terminate() }
        try await checkResponse(program)
        let rejected = try await Program(description.path).result()
        #expect(rejected.status == 2)
        #expect(rejected.errors.contains("is outside"), "\(rejected.errors)")
    }

    @Test func appliesTheOverlaysOfTheConfiguration() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let files = [
            "a.yaml":
                "openapi: 3.1.0\ninfo: { title: Tiny, version: '1' }\npaths: { /a: { get: { responses: {} } } }\n",
            "more.yaml": """
            overlay: 1.0.0
            info: { title: More, version: '1' }
            actions:
            - target: $.paths['/a'].get.responses
              update: { '200': { description: '', content: { text/plain: { example: hi } } } }

            """,
            "apigen.yaml": "name: Tiny\noverlays: [more.yaml]\n",
        ]
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        let program = try Program(folder.appending(path: "a.yaml").path)
        defer { program.process.terminate() }
        try await checkResponse(program)
        try FileManager.default.removeItem(at: folder.appending(path: "more.yaml"))
        let rejected = try await Program(folder.appending(path: "a.yaml").path).result()
        #expect(rejected.status == 2)
        let file = folder.appending(path: "apigen.yaml").path
        let diagnostic = "\(file):2:12: error: [overlay-missing]"
        #expect(rejected.errors.contains(diagnostic), "\(rejected.errors)")
    }

    @Test func exitsWithStatus2ForAnInvalidDescription() async throws {
        try await withFile("openapi: 3.1.0\npaths: { /a: { $ref: '#/nowhere' } }\n") { path in
            let program = try Program(path)
            let result = await program.result()
            #expect(result.status == 2)
            #expect(program.output.readSome().isEmpty)
            #expect(result.errors.contains("\(path):2:22: error: [ref-missing]"), "\(result.errors)")
        }
    }

    @Test func exitsWithStatus2ForAMissingFile() async throws {
        let result = try await Program("/nowhere/openapi.yaml").result()
        #expect(result.status == 2)
        #expect(result.errors == "/nowhere/openapi.yaml: error: the file cannot be read\n")
    }

    @Test func exitsWithStatus1IfThePortIsInUse() async throws {
        let text = "openapi: 3.1.0\ninfo: { title: Tiny, version: '1' }\npaths: {}\n"
        try await withFile(text) { path in
            let first = try Program(path)
            defer { first.process.terminate() }
            let port = try await first.port()
            let result = try await Program(path, "--port", "\(port)").result()
            #expect(result.status == 1)
            #expect(result.errors.hasPrefix("error: port \(port) cannot be used ("), "\(result.errors)")
            #expect(result.errors.hasSuffix("); omit --port to select a free one\n"), "\(result.errors)")
        }
    }
}
