import SwiftEmitter
import Testing

@Suite struct SwiftLiteralTests {
    @Test(arguments: [
        ("plain", #""plain""#),
        ("a\"b", #""a\"b""#),
        ("\\(exit(1))", #""\\(exit(1))""#),
        ("\"\"\"", #""\"\"\"""#),
        ("\"#", ##""\"#""##),
        ("a\nb\r\n\tc", #""a\nb\r\n\tc""#),
        ("\u{0}\u{7F}\u{1B}", #""\u{0}\u{7f}\u{1b}""#),
        ("\u{2028}\u{2029}\u{85}", #""\u{2028}\u{2029}\u{85}""#),
        ("\u{202E}\u{2066}\u{FEFF}", #""\u{202e}\u{2066}\u{feff}""#),
        ("日本 🇯🇵 👩‍💻 e\u{301}", "\"日本 🇯🇵 👩‍💻 e\u{301}\""),
        ("*/ // ///", #""*/ // ///""#),
    ])
    func staysInsideTheQuotes(content: String, literal: String) {
        #expect(SwiftLiteral.string(content).unicodeScalars.elementsEqual(literal.unicodeScalars))
    }
}
