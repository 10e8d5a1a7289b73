import OpenAPIReader
import Testing

struct OpenCollectionTests {
    private func parse(_ text: String) -> YAMLResult {
        YAMLParser.parse(Array(text.utf8), file: "a.yaml")
    }

    private func messages(_ text: String) -> [String] {
        parse(text).diagnostics.map(\.description)
    }

    @Test func readsKeysAsTheyAreWritten() {
        #expect(parse("200: a\n4.0: b\nnull: c\n").root?.entries?.map(\.key) == ["200", "4.0", "null"])
    }

    @Test func mergeKeysAddMissingEntries() {
        let text = "base: &base {a: 1, b: 2}\nmore: &more {b: 3, c: 4}\nown: {b: 0, <<: [*base, *more]}\n"
        #expect(parse(text).root?["own"]?.value.json == #"{"b":0,"a":1,"c":4}"#)
        #expect(parse("a: {'<<': 1}").root?["a"]?.value.json == #"{"<<":1}"#)
        #expect(
            messages("a: {<<: 1}") == [
                "a.yaml:1:9: warning: [yaml-merge] the value of '<<' must be a mapping or a list of mappings, but it is a number"
            ]
        )
    }

    @Test func reportsEveryDuplicateKeyAndKeepsTheLast() {
        let result = parse("a: 1\nb: 2\na: 3\nb: 4\n")
        #expect(
            result.diagnostics.map(\.description) == [
                "a.yaml:3:1: warning: [duplicate-key] the key 'a' is declared twice, first at a.yaml:1:1; "
                    + "the last one wins",
                "a.yaml:4:1: warning: [duplicate-key] the key 'b' is declared twice, first at a.yaml:2:1; "
                    + "the last one wins",
            ]
        )
        #expect(result.root?.json == #"{"a":3,"b":4}"#)
    }

    @Test func namesTheFirstOfMoreThanTwoEqualKeys() {
        let areNamed = messages("a: 1\na: 2\na: 3\n").map { $0.contains("first at a.yaml:1:1; ") }
        #expect(areNamed == [true, true])
    }

    @Test(arguments: [1, 11, 12, 13, 40])
    func reportsTheDuplicatesAmongAnyNumberOfKeys(count: Int) {
        let text = (0..<count).map { "k\($0): \($0)\n" }.joined()
        let repeated = parse(text + (0..<count).map { "k\($0): x\n" }.joined())
        let areNamed = repeated.diagnostics.map(\.description).enumerated().map { index, message in
            message.hasPrefix("a.yaml:\(count + index + 1):1: warning: [duplicate-key] the key 'k\(index)' ")
                && message.contains("first at a.yaml:\(index + 1):1; ")
        }
        #expect(areNamed == Array(repeating: true, count: count))
        #expect(repeated.root?.entries?.map(\.value.string) == Array(repeating: "x", count: count))
        let merged = parse(
            "base: &b { k0: 1, new: 2 }\nmap:\n  <<: *b\n" + (0..<count).map { "  k\($0): x\n" }.joined()
        )
        #expect(merged.root?.entries?.last?.value.entries?.map(\.key) == (0..<count).map { "k\($0)" } + ["new"])
    }
}
