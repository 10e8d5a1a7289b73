import Testing

@_spi(Generated) @testable import APIRuntime

struct NewlineEscapeTests {
    @Test(arguments: [("\\n", "\n"), ("a\\nb\\n\\n", "a\nb\n\n"), ("é\\né😀", "é\né😀"), ("\\\\n", "\\\n")])
    func aBackslashAndAnNAreANewline(escaped: String, text: String) {
        #expect(Array(NewlineEscape.removed(from: escaped).utf8) == Array(text.utf8))
    }

    @Test(arguments: ["", "n", "\\", "a\\", "\\t\\r\\\\", "\\N", "\n"])
    func nothingElseIsEscaped(text: String) {
        #expect(Array(NewlineEscape.removed(from: text).utf8) == Array(text.utf8))
    }
}
