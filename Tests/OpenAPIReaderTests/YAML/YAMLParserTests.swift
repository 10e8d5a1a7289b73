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

    @Test func givesKeysAndValuesTheirPlaces() throws {
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

    @Test func readsTags() {
        #expect(parse("[!!int '5', !!float 5, !!bool 'true', !!null '', !own x]").root?.json == #"[5,5,true,null,"x"]"#)
        #expect(
            messages("a: !!int x") == [
                "a.yaml:1:4: warning: [yaml-tag] 'x' does not fit its tag 'tag:yaml.org,2002:int'"
            ]
        )
        #expect(
            messages("a: !!set {}") == [
                "a.yaml:1:4: warning: [yaml-tag] the tag 'tag:yaml.org,2002:set' means nothing here"
            ]
        )
    }

    @Test func readsBlockScalars() {
        #expect(parse("a: |\n  one\n  two\nb: >-\n  one\n  two\n").root?.json == #"{"a":"one\ntwo\n","b":"one two"}"#)
    }

    @Test func takesKeysAsTheyAreWritten() {
        #expect(parse("200: a\n4.0: b\nnull: c\n").root?.entries?.map(\.key) == ["200", "4.0", "null"])
    }

    // MARK: JSON

    @Test func readsJSONWithTabs() {
        #expect(parse("\t{\n\t\"a\":\t[1,2],\"b\":{\"c\":\"\\/\"}}\n").root?.json == #"{"a":[1,2],"b":{"c":"/"}}"#)
    }

    @Test func joinsSurrogatePairsOfJSONAndKeepsPlaces() throws {
        let root = try #require(parse(#"{"a": "\ud83d\ude00\uD83D\uDE01", "b": 1, "c": "\\ud83d"}"#).root)
        #expect(root["a"]?.value.string == "😀😁")
        #expect(root["b"]?.position.column == 35)
        #expect(root["c"]?.value.string == #"\ud83d"#)
    }

    @Test func readsLongKeysOfJSONAndKeepsPlaces() throws {
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
    func readsEveryLetterOfJSONAndKeepsPlaces(letter: String) throws {
        let root = try #require(parse("{\"a\(letter)b\": \"\(letter)\", \"c\": 1}").root)
        #expect(root["a\(letter)b"]?.value.string == letter)
        #expect(root["c"]?.position == SourcePosition(file: "a.yaml", line: 1, column: 14))
    }

    @Test func refusesHalfASurrogatePair() {
        #expect(
            messages(#"{"a": "\ud83d"}"#) == [
                "a.yaml:1:10: error: [yaml-syntax] found invalid Unicode character escape code"
                    + ", while parsing a quoted scalar"
            ]
        )
    }

    // MARK: Anchors, aliases, merge keys

    @Test func putsAnchoredValuesInPlaceOfAliases() {
        #expect(parse("a: &x [1, 2]\nb: *x\n").root?.json == #"{"a":[1,2],"b":[1,2]}"#)
        #expect(parse("a: &k name\n*k : 1\n").root?.json == #"{"a":"name","name":1}"#)
    }

    @Test func mergesWhatAKeyDoesNotSayItself() {
        let text = "base: &base {a: 1, b: 2}\nmore: &more {b: 3, c: 4}\nown: {b: 0, <<: [*base, *more]}\n"
        #expect(parse(text).root?["own"]?.value.json == #"{"b":0,"a":1,"c":4}"#)
        #expect(parse("a: {'<<': 1}").root?["a"]?.value.json == #"{"<<":1}"#)
        #expect(
            messages("a: {<<: 1}") == [
                "a.yaml:1:9: warning: [yaml-merge] '<<' takes a mapping or a list of mappings, but this is a number"
            ]
        )
    }

    @Test func refusesUnknownAnchors() {
        #expect(
            messages("a: &base 1\nb: *bsae\n") == [
                "a.yaml:2:4: error: [yaml-alias] no anchor '&bsae' stands before this alias; did you mean '*base'?"
            ]
        )
        #expect(
            messages("a: &self [*self]\n") == [
                "a.yaml:1:11: error: [yaml-alias] no anchor '&self' stands before this alias"
            ]
        )
    }

    @Test func refusesAliasBombs() {
        var text = "l0: &l0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
            text += "l\(level): &l\(level) [\(aliases)]\n"
        }
        #expect(
            messages(text) == [
                "a.yaml:6:15: error: [yaml-alias] the aliases up to here repeat more than 250000 values"
            ]
        )
    }

    @Test func refusesDepthThatAliasesBuild() {
        var text = "l0: &l0 [1]\n"
        for level in 1...300 { text += "l\(level): &l\(level) [*l\(level - 1)]\n" }
        #expect(messages(text) == ["a.yaml:127:14: error: [yaml-depth] the text is nested deeper than 128 levels"])
    }

    // MARK: Bad text

    @Test func reportsEveryDuplicateKeyAndKeepsTheLast() {
        let result = parse("a: 1\nb: 2\na: 3\nb: 4\n")
        #expect(
            result.diagnostics.map(\.description) == [
                "a.yaml:3:1: warning: [duplicate-key] the key 'a' stands here again; it is first at a.yaml:1:1, "
                    + "and this one counts",
                "a.yaml:4:1: warning: [duplicate-key] the key 'b' stands here again; it is first at a.yaml:2:1, "
                    + "and this one counts",
            ]
        )
        #expect(result.root?.json == #"{"a":3,"b":4}"#)
    }

    @Test func namesTheFirstOfMoreThanTwoEqualKeys() {
        let places = messages("a: 1\na: 2\na: 3\n").map { $0.contains("it is first at a.yaml:1:1, ") }
        #expect(places == [true, true])
    }

    @Test(arguments: [1, 11, 12, 13, 40])
    func reportsTheDuplicatesAmongAnyNumberOfKeys(count: Int) {
        let text = (0..<count).map { "k\($0): \($0)\n" }.joined()
        let repeated = parse(text + (0..<count).map { "k\($0): x\n" }.joined())
        let places = repeated.diagnostics.map(\.description).enumerated().map { index, message in
            message.hasPrefix("a.yaml:\(count + index + 1):1: warning: [duplicate-key] the key 'k\(index)' ")
                && message.contains("it is first at a.yaml:\(index + 1):1, ")
        }
        #expect(places == Array(repeating: true, count: count))
        #expect(repeated.root?.entries?.map(\.value.string) == Array(repeating: "x", count: count))
        let merged = parse(
            "base: &b { k0: 1, new: 2 }\nmap:\n  <<: *b\n" + (0..<count).map { "  k\($0): x\n" }.joined()
        )
        #expect(merged.root?.entries?.last?.value.entries?.map(\.key) == (0..<count).map { "k\($0)" } + ["new"])
    }

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
        ("a: 1\n--- \nb: 1\n", "2:1: error: [yaml-documents] a second document begins here; keep one in a file"),
        ("", "1:1: error: [yaml-empty] the file is empty; write an OpenAPI description into it"),
        ("# only a comment\n", "1:1: error: [yaml-empty] the file is empty; write an OpenAPI description into it"),
        ("[a, b]: 1", "1:1: error: [yaml-key] a key must be text, but this one is a list"),
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

    @Test func refusesDeepNesting() {
        let allowed = String(repeating: "[", count: 127) + "1" + String(repeating: "]", count: 127)
        #expect(parse(allowed).diagnostics.isEmpty)
        #expect(
            messages(String(repeating: "[", count: 100_000)) == [
                "a.yaml:1:129: error: [yaml-depth] the text is nested deeper than 128 levels"
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
