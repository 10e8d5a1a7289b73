import TestSupport
import Testing

@Suite(.timeLimit(.minutes(60))) struct LoadCommandTests {
    @Test func showsASpinnerOnATerminalOnly() async throws {
        try await Program.withServer { server in
            let screen = try await onThread {
                try PseudoTerminal(["load", "microsoft/phi-2", "--server", server]).finish().screen
            }
            #expect(screen.hasPrefix("\r\u{1B}[32m⠋\u{1B}[0m Loading microsoft/phi-2\u{1B}[K"), "\(screen)")
            #expect(screen.hasSuffix("\r\u{1B}[KModel microsoft/phi-2 loaded successfully\r\n"), "\(screen)")
            let plain = try await Program.run(["load", "microsoft/phi-2", "--server", server])
            #expect(plain.output == "Model microsoft/phi-2 loaded successfully\n")
            #expect(plain.errors == "")
        }
    }
}
