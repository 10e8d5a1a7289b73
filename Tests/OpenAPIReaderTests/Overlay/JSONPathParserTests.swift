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
        case .exists(let query): describe(query)
        case .matches(let text, let pattern, let isWhole):
            "\(isWhole ? "match" : "search")(\(describe(text)),\(describe(pattern)))"
        case .compares(let left, let sign, let right): "\(describe(left))\(sign)\(describe(right))"
        }
    }

    private func describe(_ operand: JSONPath.Operand) -> String {
        switch operand {
        case .literal(let scalar): scalar.json
        case .query(let query): describe(query)
        case .length(let inner): "length(\(describe(inner)))"
        case .count(let query): "count(\(describe(query)))"
        case .value(let query): "value(\(describe(query)))"
        }
    }

    private func describe(_ query: JSONPath.Query) -> String {
        "\(query.isFromRoot ? "$" : "@")\(query.segments.count)"
    }

    @Test(arguments: [
        ("$", []), ("$ .a\n['b']", [".a", ".b"]), (#"$["\u263a\ud83d\ude00\/\""]"#, [".\u{263a}\u{1f600}/\""]),
        ("$.a.b", [".a", ".b"]), ("$.x-name", [".x-name"]), ("$.*", [".*"]),
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
        ("@.a < -1.5", "?@1<-1.5"), (" @.a\t== 12 ", "?@1==12"), ("length(@.a) > 2", "?length(@1)>2"),
        ("count(@.*) == 1", "?count(@1)==1"), ("value(@..a) == 'x'", #"?value(@1)=="x""#),
        ("match(@.a, 'b.*')", #"?match(@1,"b.*")"#), ("!search( @ , 'x' )", #"?not search(@0,"x")"#),
        ("@.a == $.b[0]", "?@1==$2"),
    ])
    func readsFilters(text: String, expected: String) throws {
        #expect(try segments("$[?\(text)]") == [".\(expected)"])
    }

    @Test(arguments: [
        ("", "it must begin with '$'"), ("a", "it must begin with '$'"), ("$.", "it ends too early"),
        ("$[", "it ends too early"), ("$['a", "a string has no closing quote"),
        ("$ a", "unexpected ' ' at character 2"), (" $", "it must begin with '$'"),
        ("$ ", "unexpected ' ' at character 2"),
        ("$.1", "a name that begins with '1' must be written as ['name']"), ("$. a", "unexpected ' ' at character 3"),
        ("$.*~", "unexpected '~' at character 4"), ("$[01]", "'01' is not a valid index"),
        ("$[-0]", "'-0' is not a valid index"), ("$[9007199254740992]", "'9007199254740992' is not a valid index"),
        ("$[(@.length-1)]", "a script in parentheses is not part of RFC 9535; write a filter as '?…'"),
        (#"$['\x']"#, #"'\x' is not a valid escape in a string"#),
        (#"$['\"']"#, #"'\"' is not a valid escape in a string"#),
        (#"$['\ud83d']"#, "'\\u' needs four hexadecimal digits, or a surrogate pair"),
        ("$['a\nb']", "a control character in a string must be escaped"), ("$[]", "unexpected ']' at character 3"),
        ("$[?@.* == 1]", "a path that may select several nodes cannot be compared"),
        ("$[?@..a == 1]", "a path that may select several nodes cannot be compared"),
        ("$[?1]", "a value must be compared with another one"),
        ("$[?'a']", "a value must be compared with another one"),
        ("$[?length(@.a)]", "a value must be compared with another one"),
        ("$[?!@.a == 1]", "unexpected '=' at character 9"),
        ("$[?match(@.a, 'b') == true]", "the result of 'match' and 'search' cannot be compared"),
        ("$[?length(@.*) == 1]", "a path that may select several nodes cannot be compared"),
        ("$[?count(1) == 1]", "the argument of 'count' must be a path"),
        ("$[?length(@.a, 1) == 1]", "the function 'length' has another number of arguments"),
        ("$[?lower(@.a) == 'x']", "the function 'lower' is not defined in RFC 9535"),
        ("$[?@.a == 01]", "'01' is not a valid number"), ("$[?@.a == +1]", "'+1' is not a valid number"),
        ("$.a]", "unexpected ']' at character 4"), ("$[a]", "unexpected 'a' at character 3"),
        ("$[?@.a == b]", "unexpected 'b' at character 11"), ("$[?(@.a]", "unexpected ']' at character 8"),
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
