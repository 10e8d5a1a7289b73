import Testing

@testable import LocalLabCLI

@Suite struct ChatLineTests {
    @Test(
        arguments: [
            ("", .empty), ("  \t", .empty), ("/help", .help), (" /quit ", .quit), ("/clear", .clear),
            ("/models", .models),
            ("/load owner/name", .load("owner/name")), ("/load", .unknownCommand("/load")),
            ("/load a b", .unknownCommand("/load")),
            ("/quit now", .unknownCommand("/quit")), ("/nonsense", .unknownCommand("/nonsense")),
            ("Hello /quit", .message("Hello /quit")),
            ("//etc is a folder", .message("/etc is a folder")), ("  two  spaces ", .message("  two  spaces ")),
        ] as [(String, ChatLine)]
    ) func parsesALine(_ line: String, _ expected: ChatLine) {
        #expect(ChatLine(line) == expected)
    }
}
