import Testing

@testable import APIPlan

@Suite struct MarkdownTests {
    @Test(
        arguments: [
            ("  A text \n", "A text."), ("Ends.", "Ends."), ("Asks?", "Asks?"), ("`code`", "`code`"), ("", nil),
            (" \n", nil), (nil, nil),
        ] as [(String?, String?)]
    )
    func aSentenceEndsWithAFullStop(text: String?, sentence: String?) {
        #expect(Markdown.sentence(text) == sentence)
    }

    @Test(arguments: [("a", "`a`"), ("", "`\"\"`"), ("a`b", "`a'b`"), ("a\nb", "`a b`"), ("ä", "`ä`")])
    func codeStaysOnOneLineAndInsideItsBackticks(text: String, code: String) {
        #expect(Markdown.code(text) == code)
    }

    @Test(arguments: [
        ("A text", true), ("Two\nlines", true), ("A\n\nB", false), ("- item", false), ("```\ncode", false),
    ])
    func aListIsNotProse(text: String, isProse: Bool) {
        #expect(Markdown.isProse(text) == isProse)
    }

    @Test(arguments: [
        "## Title", "Values:\n- one\n- two", "1. first\n2. second", "| a | b", "Text\n\n    code", "> quoted",
    ])
    func blocksEndWithoutAFullStop(text: String) {
        #expect(Markdown.sentence(text) == text)
    }
}
