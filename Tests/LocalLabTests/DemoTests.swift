import Foundation
import TestSupport
import Testing

/// The program of `make demo`, run as a user runs it.
@Suite(.timeLimit(.minutes(5))) struct DemoTests {
    @Test func playsTheGuideWithBothTwinsAndShowsAnError() async throws {
        let (status, text) = try await onThread { try Self.runDemo() }
        #expect(status == 0)
        let haiku = "An old silent pond in the morning,\na frog leaps past the closed café —\n  ripples"
        #expect(text.split(separator: haiku).count == 3)
        let parts = text.components(separatedBy: "\n── ").dropFirst().map { $0.split(separator: "\n").dropFirst() }
        // The sync twin says what the async one says.
        #expect(parts[1] == parts[4])
        #expect(parts[2] == parts[5])
        #expect(parts[6].last == "body.temperature: Input should be less than or equal to 2")
    }

    private static func runDemo() throws -> (status: Int32, text: String) {
        let program = Process()
        program.executableURL = TestPackage.products.appending(path: "locallab-demo")
        program.environment = ProcessInfo.processInfo.environment.filter { $0.key != "LOCALLAB_URL" }
        let pipe = Pipe()
        program.standardOutput = pipe
        try program.run()
        let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        program.waitUntilExit()
        return (program.terminationStatus, text)
    }
}
