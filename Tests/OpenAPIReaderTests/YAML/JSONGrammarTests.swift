import Testing

@testable import OpenAPIReader

struct JSONGrammarTests {
    @Test(arguments: [
        "{}", "[]", " [ 1 , -0.5e+3, true, false, null, \"\" ]\n", #"{"a":{"b":[{}]},"c":"\u00e9\n\/"}"#, "\u{FEFF}{}",
        "0", "1E5",
        "\"\u{7F}\u{2028}\"", "[[[[]]]]", #"{"a":1,"a":2}"#,
    ])
    func acceptsValidJSON(text: String) {
        #expect(JSONGrammar.fault(in: Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("", "1:1 the text ends where a value is expected"), ("{\"a\":1,}", "1:8 a comma before '}' is not allowed"),
        ("[1,]", "1:4 a comma before ']' is not allowed"), ("[1,,2]", "1:4 expected a value"),
        ("{\n  // a\n}", "2:3 a key must be in double quotes"), ("[1 /* a */]", "1:4 expected ',' or ']'"),
        ("[/**/]", "1:2 comments are not allowed"), ("['a']", "1:2 a string must be in double quotes"),
        ("{a:1}", "1:2 a key must be in double quotes"), ("{'a':1}", "1:2 a key must be in double quotes"),
        ("[01]", "1:2 a number must not begin with 0"), ("[-01]", "1:3 a number must not begin with 0"),
        ("[1.]", "1:4 expected a digit"), ("[.5]", "1:2 expected a value"), ("[+1]", "1:2 expected a value"),
        ("[1e]", "1:4 expected a digit"), ("[-]", "1:3 expected a digit"), ("[0x1]", "1:3 expected ',' or ']'"),
        ("[NaN]", "1:2 expected a value"), ("[tru]", "1:2 expected a value"), ("[True]", "1:2 expected a value"),
        ("[\"\t\"]", "1:3 a control character in a string must be escaped"),
        (#"["\x00"]"#, "1:3 this escape is not valid"), (#"["\u12"]"#, "1:3 '\\u' needs four hexadecimal digits"),
        ("[\"é\" 1]", "1:6 expected ',' or ']'"), ("[1", "1:3 the text ends before ']'"),
        ("[\"a", "1:4 the text ends inside a string"), ("{}}", "1:3 the text continues after the value"),
        ("{\"a\" 1}", "1:6 expected ':' after a key"), ("{\"a\":1 \"b\":2}", "1:8 expected ',' or '}'"),
        ("[1}", "1:3 expected ',' or ']'"), ("{} # a", "1:4 the text continues after the value"),
        ("[\u{A0}1]", "1:2 expected a value"),
    ])
    func findsTheFirstFault(text: String, expected: String) throws {
        let fault = try #require(JSONGrammar.fault(in: Array(text.utf8)))
        #expect("\(fault.line):\(fault.column) \(fault.message)" == expected)
    }

    @Test func everyPrefixOfAnObjectIsFaulty() {
        let text = Array(#"{"a":[1.5e3,"\u0041\n",true,null,{"b":{}}]}"#.utf8)
        for count in text.indices { #expect(JSONGrammar.fault(in: Array(text[..<count])) != nil) }
        #expect(JSONGrammar.fault(in: text) == nil)
    }

    @Test func nestingUsesNoStack() {
        let depth = 200_000
        let text = Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
        #expect(JSONGrammar.fault(in: text) == nil)
    }

    private func messages(_ text: String, _ file: String) -> [String] {
        YAMLParser.parse(Array(text.utf8), file: file).diagnostics.map(\.description)
    }

    @Test func aJSONFileIsCheckedByTheGrammarOfJSON() {
        #expect(messages(#"{"a": 1}"#, "a.json").isEmpty)
        #expect(
            messages("{\"a\": [1, 2,]}", "a.json") == [
                "a.json:1:13: warning: [json-syntax] the text is not valid JSON: a comma before ']' is not allowed; it is read as "
                    + "YAML"
            ]
        )
        #expect(
            messages("a: 1\n", "a.json") == [
                "a.json:1:1: warning: [json-syntax] the text is not valid JSON: expected a value; it is read as YAML"
            ]
        )
        #expect(
            messages("{\"a\": [1, 2}", "a.json") == [
                "a.json:1:12: error: [json-syntax] the text is not valid JSON: expected ',' or ']'"
            ]
        )
    }

    @Test func yamlThatBeginsWithABraceIsNotJSON() {
        #expect(messages("{a: 1}", "a.yaml").isEmpty)
        #expect(messages("{ openapi: 3.0.0,\n  b: 2 }", "a.yaml").isEmpty)
        #expect(messages("{\n  \"a\": 1,\n}", "a.yaml").count == 1)
        #expect(messages("{a: 1}", "a").count == 1)
    }
}
