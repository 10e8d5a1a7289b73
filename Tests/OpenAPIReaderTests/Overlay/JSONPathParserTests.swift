import Testing

@testable import OpenAPIReader

struct JSONPathParserTests {
    /// Returns a short description of the segments of a path, such as `.name` or `..*`.
    private func segments(_ text: String) throws -> [String] {
        try JSONPath(text).segments.map { segment in
            (segment.isRecursive ? ".." : ".") + segment.selectors.map(describe).joined(separator: ",")
        }
    }

    private func describe(_ selector: JSONPath.Selector) -> String {
        switch selector {
        case .name(let name): name
        case .index(let index): "[\(index)]"
        case .wildcard: "*"
        case .slice(let start, let end, let step):
            "[\(start.map(String.init) ?? ""):\(end.map(String.init) ?? ""):\(step)]"
        case .filter(let filter): "?\(describe(filter))"
        }
    }

    private func describe(_ filter: JSONPath.Filter) -> String {
        switch filter {
        case .or(let left, let right): "(\(describe(left)) or \(describe(right)))"
        case .and(let left, let right): "(\(describe(left)) and \(describe(right)))"
        case .not(let inner): "not \(describe(inner))"
        case .exists(let operand): describe(operand)
        case .compares(let left, let sign, let right): "\(describe(left))\(sign)\(describe(right))"
        }
    }

    private func describe(_ operand: JSONPath.Operand) -> String {
        switch operand {
        case .literal(let scalar): scalar.json
        case .current(let segments): "@\(segments.count)"
        case .root(let segments): "$\(segments.count)"
        }
    }

    @Test(arguments: [
        ("$", []), ("  $ ", []), ("$.a.b", [".a", ".b"]), ("$.x-name", [".x-name"]), ("$.*", [".*"]),
        ("$..a", ["..a"]), ("$..*", ["..*"]), ("$..['a']", ["..a"]), ("$['a b']", [".a b"]),
        ("$[\"it's\"]", [".it's"]), (#"$['it\'s\n']"#, [".it's\n"]), ("$[0]", [".[0]"]), ("$[-1]", [".[-1]"]),
        ("$[1:3]", [".[1:3:1]"]), ("$[:]", [".[::1]"]), ("$[::-1]", [".[::-1]"]), ("$[ 'a' , 1 , * ]", [".a,[1],*"]),
    ])
    func readsSegments(text: String, expected: [String]) throws {
        #expect(try segments(text) == expected)
    }

    @Test(arguments: [
        ("@.a", "?@1"), ("@", "?@0"), ("$.a.b", "?$2"), ("@.a == 1", "?@1==1"), ("@.a>='x'", #"?@1>="x""#),
        ("@.a != null", "?@1!=null"), ("!@.a", "?not @1"), ("!(@.a == true)", "?not @1==true"),
        ("@.a && @.b || @.c", "?((@1 and @1) or @1)"), ("@.a && (@.b || @.c)", "?(@1 and (@1 or @1))"),
        ("@.a < -1.5", "?@1<-1.5"),
    ])
    func readsFilters(text: String, expected: String) throws {
        #expect(try segments("$[?\(text)]") == [".\(expected)"])
    }

    @Test(arguments: [
        ("", "it must begin with '$'"), ("a", "it must begin with '$'"), ("$.", "it ends too early"),
        ("$[", "it ends too early"), ("$['a", "a string has no closing quote"),
        ("$ a", "unexpected 'a' at character 3"),
        ("$.a]", "unexpected ']' at character 4"), ("$[a]", "unexpected 'a' at character 3"),
        ("$[?@.a == b]", "unexpected ']' at character 12"), ("$[?(@.a]", "unexpected ']' at character 8"),
        ("$[?length(@.a)]", "the function 'length' is not supported"),
    ])
    func reportsInvalidPaths(text: String, reason: String) {
        let error = #expect(throws: JSONPathError.self) { try JSONPath(text) }
        #expect(error?.reason == reason)
    }

    @Test func limitsTheNestingOfFilters() {
        let text = "$[?" + String(repeating: "(", count: 100) + "@" + String(repeating: ")", count: 100) + "]"
        let error = #expect(throws: JSONPathError.self) { try JSONPath(text) }
        #expect(error?.reason == "it is nested too deeply")
    }
}
