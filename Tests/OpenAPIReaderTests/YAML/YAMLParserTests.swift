import OpenAPIReader
import Testing

struct YAMLParserTests {
    private func parse(_ text: String) -> YAMLResult {
        YAMLParser.parse(Array(text.utf8), file: "a.yaml")
    }

    private func messages(_ text: String) -> [String] {
        parse(text).diagnostics.map(\.description)
    }

    // MARK: Positions

    @Test func readsThePositionsOfKeysAndValues() throws {
        let root = try #require(parse("first: 1\nsecond:\n  - a\n  - { äö: \"x\" }\n").root)
        let second = try #require(root["second"])
        #expect(second.position.description == "a.yaml:2:1")
        #expect(second.value.position.description == "a.yaml:3:3")
        let entry = try #require(second.value.items?.last?["äö"])
        #expect(entry.position.description == "a.yaml:4:7")
        #expect(entry.value.position.description == "a.yaml:4:11")
    }

    @Test func countsColumnsInUnicodeScalars() {
        #expect(parse("é😀: x").root?["é😀"]?.value.position.column == 5)
    }

    // MARK: Values

    @Test func readsQuotedTextAsStrings() {
        #expect(parse("['1', \"true\", 1, !!str 2, ! 3]").root?.json == #"["1","true",1,"2","3"]"#)
    }

    @Test func readsBlockScalars() {
        #expect(parse("a: |\n  one\n  two\nb: >-\n  one\n  two\n").root?.json == #"{"a":"one\ntwo\n","b":"one two"}"#)
    }

    // MARK: Bad text

    @Test(arguments: [
        (
            "a: [\n b: c\n",
            "3:1: error: [yaml-syntax] did not find expected ',' or ']', while parsing a flow sequence that begins in line 1"
        ),
        ("a: b: c", "1:5: error: [yaml-syntax] mapping values are not allowed in this context"),
        (
            "a: b\n\tc: d",
            "2:1: error: [yaml-syntax] found a tab character that violates indentation, while scanning a plain scalar that begins in line 1"
        ),
        (
            "a: \"b\n",
            "2:1: error: [yaml-syntax] found unexpected end of stream, while scanning a quoted scalar that begins in line 1"
        ),
        (
            "a: 1\n--- \nb: 1\n",
            "2:1: error: [yaml-documents] a second document begins here; write one document per file"
        ),
        ("", "1:1: error: [yaml-empty] the file is empty; write an OpenAPI description into it"),
        ("# only a comment\n", "1:1: error: [yaml-empty] the file is empty; write an OpenAPI description into it"),
        ("[a, b]: 1", "1:1: error: [yaml-key] a key must be a scalar, but it is a list"),
        ("a: \u{7}", "1:4: error: [yaml-encoding] control characters are not allowed"),
    ])
    func reportsBadText(text: String, message: String) {
        #expect(messages(text) == ["a.yaml:\(message)"])
        #expect(parse(text).root == nil)
    }

    @Test func reportsInvalidUTF8AtItsPlace() {
        let text = Array("a: é\nbé: ".utf8) + [0xFF, 0x0A]
        let result = YAMLParser.parse(text, file: "a.yaml")
        #expect(
            result.diagnostics.map(\.description) == [
                "a.yaml:2:5: error: [yaml-encoding] invalid leading UTF-8 octet"
            ]
        )
    }

    @Test func readsATextCutAtEveryOffsetWithoutHarm() {
        let text = Array("{\"a\": &x [1, 'b', \"\\ud83d\\ude00é\"], ? *x : |\n  c\n, <<: {d: ~}}".utf8)
        for count in 0...text.count {
            let result = YAMLParser.parse(Array(text.prefix(count)), file: "a.yaml")
            #expect(result.root != nil || !result.diagnostics.isEmpty)
        }
    }
}
