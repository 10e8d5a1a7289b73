import Testing

@testable import OpenAPIReader

struct JSONPathEvaluationTests {
    private static let document = """
        list: [10, 11, 12, 13, 14]
        map: {a: {n: 1, s: x}, b: {n: 2.0, s: y}, c: {n: null}}
        deep: {a: {a: {n: 3}}}
        limit: 2
        """

    /// Returns the selected values as JSON.
    private func values(_ path: String) throws -> [String] {
        let root = try #require(YAMLParser.parse(Array(Self.document.utf8), file: "a.yaml").root)
        return try JSONPath(path).matches(in: root).map(\.node.json)
    }

    @Test(arguments: [
        ("$.limit", ["2"]), ("$['limit', 'list'][0]", ["10"]), ("$.list[0,0,1]", ["10", "11"]),
        ("$.list[-1]", ["14"]), ("$.list[9]", []), ("$.list[-9]", []), ("$.list.a", []), ("$.map[0]", []),
        ("$.list[1:3]", ["11", "12"]), ("$.list[:2]", ["10", "11"]), ("$.list[-2:]", ["13", "14"]),
        ("$.list[::2]", ["10", "12", "14"]), ("$.list[::-2]", ["14", "12", "10"]), ("$.list[3:1:-1]", ["13", "12"]),
        ("$.list[::0]", []), ("$.list[5:99]", []), ("$.map.*.n", ["1", "2.0", "null"]),
        ("$..n", ["1", "2.0", "null", "3"]), ("$.deep..a.n", ["3"]),
    ])
    func selectsNodes(path: String, expected: [String]) throws {
        #expect(try values(path) == expected)
    }

    @Test(arguments: [
        ("$.map[?@.s].s", [#""x""#, #""y""#]), ("$.map[?!@.s].n", ["null"]), ("$.map[?@.n == 2].s", [#""y""#]),
        ("$.map[?@.n == $.limit].s", [#""y""#]), ("$.map[?@.n != 1].n", ["2.0", "null"]),
        ("$.map[?@.n >= 1].n", ["1", "2.0"]), ("$.map[?@.n < 2].n", ["1"]), ("$.map[?@.n > 1].n", ["2.0"]),
        ("$.map[?@.n <= 1].n", ["1"]), ("$.map[?@.s > 'x'].s", [#""y""#]), ("$.map[?@.s == @.t].n", ["null"]),
        ("$.map[?@.n == null].n", ["null"]), ("$.map[?@.n < 'x'].n", []), ("$.list[?@ > 12]", ["13", "14"]),
        ("$.map[?@.n == 1 || @.s == 'y'].n", ["1", "2.0"]), ("$.map[?@.n && @.s == 'y'].n", ["2.0"]),
        ("$.limit[?@]", []), ("$.map[?length(@) == 1].n", ["null"]),
        ("$.map[?length(@.s) == 1].s", [#""x""#, #""y""#]),
        ("$.map[?count(@.*) > 1].n", ["1", "2.0"]), ("$.map[?match(@.s, 'x|z')].n", ["1"]),
        ("$.map[?search(@.s, '[w-x]')].n", ["1"]), ("$.map[?match(@.s, '')].n", []), ("$.map[?match(@.s, '[')].n", []),
        ("$.map[?match(@.s, '.')].s", [#""x""#, #""y""#]), ("$[?value(@..n) == 3].a", [#"{"a":{"n":3}}"#]),
        ("$.map[?@ == $.map.a].n", ["1"]), ("$[?@ == @].limit", []), ("$.map[?@.x == @.y].n", ["1", "2.0", "null"]),
        ("$.map[?@.n <= null].n", ["null"]), ("$.list[?@ == 1.1e1]", ["11"]),
    ])
    func filtersNodes(path: String, expected: [String]) throws {
        #expect(try values(path) == expected)
    }

    @Test func returnsTheStepsToEachNode() throws {
        let root = try #require(YAMLParser.parse(Array(Self.document.utf8), file: "a.yaml").root)
        let matches = try JSONPath("$.list[1]").matches(in: root)
        #expect(matches.map(\.steps) == [[.key("list"), .index(1)]])
    }
}
