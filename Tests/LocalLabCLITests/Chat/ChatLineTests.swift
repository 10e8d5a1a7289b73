import Testing

@testable import LocalLabCLI

@Suite struct ChatLineTests {
    @Test(
        arguments: [
            ("", .nothing), ("  \t", .nothing), ("/help", .help), (" /quit ", .quit), ("/clear", .clear),
            ("/models", .models),
            ("/load owner/name", .load("owner/name")), ("/load", .unknown("/load")), ("/load a b", .unknown("/load")),
            ("/quit now", .unknown("/quit")), ("/nonsense", .unknown("/nonsense")),
            ("Hello /quit", .message("Hello /quit")),
            ("//etc is a folder", .message("/etc is a folder")), ("  two  spaces ", .message("  two  spaces ")),
        ] as [(String, ChatLine)]
    ) func readsALine(_ line: String, _ request: ChatLine) {
        #expect(ChatLine(line) == request)
    }
}
