import Testing

@testable import OpenAPIReader

struct JSONRewriterTests {
    private func parse(_ text: String) -> YAMLResult {
        YAMLParser.parse(Array(text.utf8), file: "a.yaml")
    }

    private func messages(_ text: String) -> [String] {
        parse(text).diagnostics.map(\.description)
    }

    @Test func readsJSONWithTabs() {
        #expect(parse("\t{\n\t\"a\":\t[1,2],\"b\":{\"c\":\"\\/\"}}\n").root?.json == #"{"a":[1,2],"b":{"c":"/"}}"#)
    }

    @Test func joinsSurrogatePairsOfJSONAndKeepsPositions() throws {
        let root = try #require(parse(#"{"a": "\ud83d\ude00\uD83D\uDE01", "b": 1, "c": "\\ud83d"}"#).root)
        #expect(root["a"]?.value.string == "😀😁")
        #expect(root["b"]?.position.column == 35)
        #expect(root["c"]?.value.string == #"\ud83d"#)
    }

    @Test func readsLongKeysOfJSONAndKeepsPositions() throws {
        let key = String(repeating: "k", count: 3000)
        let text = #"{"a":{"\#(key)" : {"b":1}}, "\#(key)":"\ud83d\ude00", "c":2}"#
        let root = try #require(parse(text).root)
        #expect(root["a"]?.value[key]?.value["b"]?.value.json == "1")
        #expect(root["a"]?.value[key]?.position.column == 7)
        #expect(root["a"]?.value[key]?.value.position.column == 7 + 3002 + 3)
        #expect(root[key]?.value.string == "😀")
        #expect(root["c"]?.position.column == 7 + 3002 + 3 + 10 + 3002 + 17)
    }

    @Test(arguments: [
        "\u{85}", "\u{2028}", "\u{2029}", "\u{7F}", "\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}", "\u{FEFF}", "\u{A0}",
    ])
    func readsEveryCharacterOfJSONAndKeepsPositions(letter: String) throws {
        let root = try #require(parse("{\"a\(letter)b\": \"\(letter)\", \"c\": 1}").root)
        #expect(root["a\(letter)b"]?.value.string == letter)
        #expect(root["c"]?.position == SourcePosition(file: "a.yaml", line: 1, column: 14))
    }

    @Test func rejectsHalfASurrogatePair() {
        #expect(
            messages(#"{"a": "\ud83d"}"#) == [
                "a.yaml:1:10: error: [yaml-syntax] found invalid Unicode character escape code"
                    + ", while parsing a quoted scalar"
            ]
        )
    }
}
