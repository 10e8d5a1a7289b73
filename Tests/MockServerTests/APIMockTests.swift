import Foundation
import Testing

/// The command line of `apimock`, run as a process of its own; one at a time, since each blocks a thread of the pool.
@Suite(.serialized, .timeLimit(.minutes(3))) struct APIMockTests {
    /// SwiftPM puts executables beside the test bundle (macOS) or the test program (Linux).
    private static var program: URL {
        #if os(macOS)
            let folder =
                Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
            return folder.deletingLastPathComponent().appending(path: "apimock")
        #else
            return Bundle.main.bundleURL.appending(path: "apimock")
        #endif
    }

    /// A running `apimock` with what it prints.
    private func launch(_ arguments: String...) throws -> (process: Process, output: FileHandle, errors: FileHandle) {
        let (process, output, errors) = (Process(), Pipe(), Pipe())
        process.executableURL = Self.program
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        return (process, output.fileHandleForReading, errors.fileHandleForReading)
    }

    /// A file with the text, for the time of `body`.
    private func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }

    @Test func printsItsAddressAndEndsOnSIGTERM() async throws {
        let text = """
            openapi: 3.1.0
            info: { title: Tiny, version: '1' }
            paths: { /a: { get: { responses: { '200': { description: '', content: { text/plain: { example: hi } } } } } } }
            """
        let (process, line) = try withFile(text) { path in
            let (process, output, _) = try launch(path)
            return (process, String(decoding: output.availableData, as: UTF8.self))
        }
        defer { process.terminate() }
        let port = try #require(line.firstMatch(of: #/^apimock plays Tiny on http://127.0.0.1:(\d+)\n$/#)?.1)
        let answer = try await RawConnection.ask(port: try #require(UInt16(port)), "GET", "/a")
        #expect(answer.hasSuffix("\r\n\r\nhi"))
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
    }

    @Test func playsADescriptionInSeveralFiles() async throws {
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
        let (process, output, _) = try launch(description.path, "--root", folder.path)
        defer { process.terminate() }
        let line = String(decoding: output.availableData, as: UTF8.self)
        let port = try #require(line.firstMatch(of: #/:(\d+)\n$/#)?.1)
        let answer = try await RawConnection.ask(port: try #require(UInt16(port)), "GET", "/a")
        #expect(answer.hasSuffix("\r\n\r\nhi"))
        let (refused, _, errors) = try launch(description.path)
        refused.waitUntilExit()
        #expect(refused.terminationStatus == 2)
        let message = String(decoding: errors.availableData, as: UTF8.self)
        #expect(message.contains("is outside"), "\(message)")
    }

    @Test func aConfigurationBesideTheDescriptionNamesItsOverlays() async throws {
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
        let (process, output, _) = try launch(folder.appending(path: "a.yaml").path)
        defer { process.terminate() }
        let line = String(decoding: output.availableData, as: UTF8.self)
        let port = try #require(line.firstMatch(of: #/:(\d+)\n$/#)?.1)
        let answer = try await RawConnection.ask(port: try #require(UInt16(port)), "GET", "/a")
        #expect(answer.hasSuffix("\r\n\r\nhi"))
        try FileManager.default.removeItem(at: folder.appending(path: "more.yaml"))
        let (refused, _, errors) = try launch(folder.appending(path: "a.yaml").path)
        refused.waitUntilExit()
        #expect(refused.terminationStatus == 2)
        let message = String(decoding: errors.availableData, as: UTF8.self)
        let place = folder.appending(path: "apigen.yaml").path
        #expect(message.contains("\(place):2:12: error: [overlay-missing] the overlay '"), "\(message)")
    }

    @Test func endsWithStatus2WhereTheDescriptionIsBad() throws {
        try withFile("openapi: 3.1.0\npaths: { /a: { $ref: '#/nowhere' } }\n") { path in
            let (process, output, errors) = try launch(path)
            process.waitUntilExit()
            #expect(process.terminationStatus == 2)
            #expect(output.availableData.isEmpty)
            let message = String(decoding: errors.availableData, as: UTF8.self)
            #expect(message.contains("\(path):2:22: error: [ref-missing]"), "\(message)")
        }
    }

    @Test func endsWithStatus2WhereTheFileIsMissing() throws {
        let (process, _, errors) = try launch("/nowhere/openapi.yaml")
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(String(decoding: errors.availableData, as: UTF8.self).contains("the file cannot be read"))
    }
}
