import Testing

@testable import OpenAPIReader

struct TabbedLinesTests {
    private func json(_ text: String) -> String? {
        let result = YAMLParser.parse(Array(text.utf8), file: "a.yaml")
        return result.root?.json ?? result.diagnostics.first?.description
    }

    @Test(arguments: [
        ("a:\n  - 1\n\t\t\t# limits\n  - 2", #"{"a":[1,2]}"#), ("a:\n  - 1\n  \t# limits\n  - 2", #"{"a":[1,2]}"#),
        ("a: 1\n\t\nb: 2\n", #"{"a":1,"b":2}"#), ("\t# head\na: 1", #"{"a":1}"#),
        ("a: 1\t# end\nb: 2", #"{"a":1,"b":2}"#),
        ("a:\n  - 1\n  \t# one\n  - 2\n  \t# two\n  - 3", #"{"a":[1,2,3]}"#),
    ])
    func acceptsTabsBeforeComments(text: String, expected: String) {
        #expect(json(text) == expected)
    }

    @Test func tabsInBlockScalarsAreContent() {
        #expect(json("a: |\n  x\n  \t# y\nb:\n\t# z\n  c: 1") == #"{"a":"x\n\t# y\n","b":{"c":1}}"#)
    }

    @Test func tabsAsIndentationAreErrors() {
        #expect(json("a:\n\tb: 1")?.contains("error: [yaml-syntax]") == true)
    }
}
