import Testing

@testable import OpenAPIReader

struct SourceSyntaxTests {
    @Test(arguments: ["{}", " \n\t[1]", "\u{FEFF}{"])
    func jsonBeginsWithABraceOrABracket(text: String) {
        #expect(SourceSyntax(of: Array(text.utf8)) == .json)
    }

    @Test(arguments: ["", " ", "a: {}", "# {", "- [", "\"a\""])
    func otherTextIsYAML(text: String) {
        #expect(SourceSyntax(of: Array(text.utf8)) == .yaml)
    }

    @Test func findsTheFirstBrace() {
        #expect(SourceSyntax.startOfJSON(in: Array("\u{FEFF}\n {".utf8)) == 5)
    }
}
