import Testing

@testable import OpenAPIReader

struct YAMLNodeOverlayTests {
    private func node(_ yaml: String) throws -> YAMLNode {
        try #require(YAMLParser.parse(Array(yaml.utf8), file: "a.yaml").root)
    }

    @Test(arguments: [
        ("{a: 1}", "{b: 2}", #"{"a":1,"b":2}"#), ("{a: 1, b: 2}", "{a: 3}", #"{"a":3,"b":2}"#),
        ("{a: {b: 1}}", "{a: {c: 2}}", #"{"a":{"b":1,"c":2}}"#), ("{a: [1]}", "{a: [2]}", #"{"a":[1,2]}"#),
        ("{a: [1]}", "{a: 2}", #"{"a":2}"#), ("[1]", "[2, 3]", "[1,2,3]"), ("[1]", "2", "[1,2]"),
        ("[1]", "{a: 2}", #"[1,{"a":2}]"#), ("1", "{a: 2}", #"{"a":2}"#),
    ])
    func mergesUpdates(target: String, update: String, expected: String) throws {
        #expect(try node(target).updated(with: node(update)).json == expected)
    }

    @Test func changesAndRemovesDescendants() throws {
        let root = try node("{a: [1, {b: 2}, 3], c: 4}")
        let steps: [JSONPath.Step] = [.key("a"), .index(1)]
        #expect(root.removing([steps]).json == #"{"a":[1,3],"c":4}"#)
        #expect(
            root.removing([[.key("a"), .index(0)], [.key("a"), .index(2)], [.key("c")]]).json == #"{"a":[{"b":2}]}"#
        )
        let five = try node("5")
        #expect(root.changed(at: (steps + [.key("b")])[...]) { _ in five }.json == #"{"a":[1,{"b":5},3],"c":4}"#)
    }

    @Test func ignoresStepsThatDoNotExist() throws {
        let root = try node("{a: [1], c: 4}")
        for steps in [[.key("b")], [.key("a"), .index(5)], [.key("c"), .key("d")]] as [[JSONPath.Step]] {
            #expect(root.changed(at: steps[...]) { _ in root }.json == root.json)
            #expect(root.removing([steps]).json == root.json)
        }
    }
}
