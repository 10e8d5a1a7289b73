import Testing

@testable import OpenAPIReader

struct YAMLScalarTextTests {
    @Test(arguments: [
        ("plain text", "plain text"), ("#/components/schemas/Pet", "'#/components/schemas/Pet'"),
        ("/pets/{id}", "/pets/{id}"),
        ("200", "'200'"), ("3.1.0", "3.1.0"), ("1.0", "'1.0'"), ("true", "'true'"), ("Yes", "'Yes'"), ("", "''"),
        ("null", "'null'"), ("~", "'~'"), ("it's", "it's"), ("'quoted'", "'''quoted'''"), ("a: b", "'a: b'"),
        ("a:b", "a:b"), ("a #b", "'a #b'"), ("ends:", "'ends:'"), (" led", "' led'"), ("trailed ", "'trailed '"),
        ("- item", "'- item'"), ("*", "'*'"), ("@a", "'@a'"), ("$ref", "$ref"), ("日本", "日本"), ("a\tb", #""a\tb""#),
        ("\u{0}", #""\u0000""#), ("\u{85}", #""\u0085""#), ("\u{2028}", #""\u2028""#), ("\u{FEFF}", #""\uFEFF""#),
        ("\n", #""\n""#), (" a\nb", #"" a\nb""#), ("a \nb", #""a \nb""#), ("a\r\nb", #""a\r\nb""#), ("😀", "'😀'"),
        ("a😀", "a😀"),
        ("a\n\n b\n", "|\n  a\n\n   b"), ("a\nb", "|-\n  a\n  b"), ("a\nb\n\n", "|+\n  a\n  b\n"),
        ("\na\nb", #""\na\nb""#),
        ("2020-01-01", "'2020-01-01'"), ("1_000", "'1_000'"), ("12:30", "'12:30'"), ("0x1F", "'0x1F'"), ("<<", "<<"),
    ])
    func stringsAreReadBackUnchanged(string: String, text: String) {
        let written = YAMLScalarText.block(string, level: 1) ?? YAMLScalarText.quoted(string)
        #expect(written == text)
        let parsed = YAMLParser.parse(Array("k: \(written)\n".utf8), file: "a.yaml")
        #expect(parsed.root?["k"]?.value.string == string)
    }

    @Test func keysThatLookLikeNumbersAreQuoted() {
        #expect(YAMLScalarText.quoted("200", isKey: true) == "'200'")
        #expect(YAMLScalarText.quoted("/pets", isKey: true) == "/pets")
    }

    @Test func aBlockNeedsALevelAndSeveralLines() {
        #expect(YAMLScalarText.block("a\nb", level: 0) == nil)
        #expect(YAMLScalarText.block("a", level: 1) == nil)
    }
}
