import Testing

@testable import APIPlan

@Suite struct NameWordsTests {
    @Test(arguments: [
        ("model_id", ["model", "id"]), ("cpuUsage", ["cpu", "Usage"]), ("HTTPError", ["HTTP", "Error"]),
        ("modelIDs", ["model", "IDs"]), ("a-b c", ["a", "b", "c"]), ("don't", ["dont"]), ("+1", ["plus", "1"]),
        ("-1", ["minus", "1"]), ("", ["empty"]), ("*", ["asterisk"]), ("v2.10", ["v2", "10"]),
    ])
    func splitsAtPunctuationAndChangesOfCase(name: String, words: [String]) {
        #expect(NameWords(name).words == words)
    }

    @Test func recognizesNamesWithoutLowercaseLetters() {
        #expect(NameWords("MAX_TOKENS").isAllUppercase)
        #expect(!NameWords("maxTokens").isAllUppercase)
        #expect(NameWords("404").isAllUppercase)
    }

    @Test func ignoresInvisibleCharacters() {
        #expect(NameWords("a\u{200B}b").words == ["a", "b"])
    }
}
