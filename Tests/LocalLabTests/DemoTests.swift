import Foundation
import TestSupport
import Testing

/// Runs the program of `make demo`.
@Suite(.timeLimit(.minutes(60))) struct DemoTests {
    @Test func runsTheGuideWithBothClientsAndShowsAnError() async throws {
        let (status, text) = try await onThread { try Self.runDemo() }
        #expect(status == 0)
        let haiku = "An old silent pond in the morning,\na frog leaps past the closed café —\n  ripples"
        #expect(text.split(separator: haiku).count == 3)
        let parts = text.components(separatedBy: "\n── ").dropFirst().map { $0.split(separator: "\n").dropFirst() }
        // Both clients print the same.
        #expect(parts[1] == parts[4])
        #expect(parts[2] == parts[5])
        #expect(parts[6].last == "body.temperature: Input should be less than or equal to 2")
    }

    private static func runDemo() throws -> (status: Int32, text: String) {
        let program = Process()
        program.executableURL = TestPackage.products.appending(path: "locallab-demo")
        program.environment = ProcessInfo.processInfo.environment
            .filter { $0.key != "LOCALLAB_URL" && !$0.key.lowercased().hasSuffix("_proxy") }
        // A file, because another test's process may inherit a pipe and keep it open.
        let folder = try TemporaryFolder()
        let path = folder.path("output")
        try Data().write(to: URL(filePath: path))
        program.standardOutput = FileHandle(forWritingAtPath: path)
        try program.start()
        program.waitUntilExit()
        return (program.terminationStatus, try String(contentsOfFile: path, encoding: .utf8))
    }
}
