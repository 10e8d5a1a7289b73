@_spi(Generated) import APIModels
import Testing

/// The grammar of RFC 8259, for values that are read, skipped and stored in models.
struct JSONGrammarTests {
    private static let valid = [
        // Section 2: white space is allowed around each of the six structural characters.
        "null", " null ", "\t\r\n true\n", "[ ]", "{ }", "[ 1 , 2 ]", "{ \"a\" : 1 , \"b\" : [ ] }", "[\r\n\t 1]",
        // Section 3
        "true", "false", "0", "\"\"",
        // Section 4: names need not be unique.
        #"{"a":1,"a":2}"#, #"{"":0}"#, #"{"a":{"b":{"c":[{}]}}}"#,
        // Section 5
        "[[[[[]]]]]", "[1,\"a\",null,true,{}]",
        // Section 6
        "-0", "-1", "10", "0.5", "-0.0", "1e1", "1E+1", "1e-1", "1.5e3", "0e0", "0.000001",
        "123456789012345678901234567890",
        "1e-400", "[1.0]", "-9223372036854775808", "18446744073709551615",
        // Section 7
        #""\"\\\/\b\f\n\r\t""#, #""\u0041\u00e9\u20AC""#, #""\uD83D\uDE00""#, "\"é€😀\"", "\"\u{7F}\"", "\"/\"",
        "\"\u{2028}\"",
        #""\u0000""#,
        // A surrogate without its other half is valid in the grammar (section 8.2).
        #""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, #""\ud800\ud800""#, #""\udc00\ud800""#, #""\ud83d\\ude00""#,
        // Section 8.1: a byte order mark may be ignored.
        "\u{FEFF}[]",
    ]

    @Test(arguments: valid) func acceptsValidText(json: String) throws {
        #expect(throws: Never.self) { try JSON.read(JSONValue.self, json) }
        #expect(throws: Never.self) {
            try JSON.read(Skipping.self, #"{"skipped":\#(json.drop { $0 == "\u{FEFF}" }),"a":1}"#)
        }
        #expect(throws: Never.self) { try JSON.read([JSONValue].self, "[\(json.drop { $0 == "\u{FEFF}" })]") }
    }

    private static let invalid = [
        "", " ", "nul", "nulll", "True", "tru", "falsey", "undefined", "NaN", "Infinity", "-Infinity", "'a'", "a",
        // Two values, comments, and brackets that do not match
        "1 2", "[] []", "{}{}", "null,", "[1]//", "[1]/**/", "[1", "[1}", "{\"a\":1]", "[", "]", "{", "}", "[[]", "[]]",
        // Commas
        "[1,]", "[,1]", "[1,,2]", "[,]", "[1 2]", #"{"a":1,}"#, #"{,"a":1}"#, #"{"a":1,,"b":2}"#, #"{"a":1 "b":2}"#,
        "[\"a\",]",
        // Colons and names
        #"{"a"}"#, #"{"a",1}"#, #"{"a"1}"#, #"{"a"::1}"#, "{a:1}", "{1:1}", "{null:1}", "{'a':1}", #"{"a":}"#, #"{:1}"#,
        #"{"a":1:2}"#,
        #"{[]:1}"#, #"{"a"=1}"#, "[1:2]", #"["a":1]"#,
        // Numbers
        "+1", "01", "-01", "00", "1.", ".5", "-.5", "1.e1", "-", "--1", "1e", "1e+", "1E-", "e1", "1.5.5", "1e1.5",
        "0x10", "1_000",
        "1,000", "0.1e", "[-]", "[1.]", "1a", "-a", "[1+2]", "١", "1e1e1", "- 1",
        // Strings
        "\"", "\"a", "\"\\\"", #""\x41""#, #""\a""#, #""\u12""#, #""\u123g""#, #""\U0041""#, #""\u""#, #""\ud83d\u""#,
        #""\ud83d\udeg0""#,
        "\"\n\"", "\"\t\"", "\"\u{0}\"", "\"\u{1F}\"", #""\"#, #""\é""#, #""a"b""#, #""\u+041""#, #""\u 041""#,
        // White space that JSON does not have
        "\u{B}1", "\u{C}1", "\u{A0}1", "\u{2003}1", "[1\u{85}]", "\u{0}", "1\u{0}", "[]\u{0}", "\u{FEFF}\u{FEFF}[]",
        "[\u{FEFF}1]", "\u{1A}",
    ]

    @Test(arguments: invalid) func rejectsOtherText(json: String) {
        #expect(throws: DecodingError.self) { try JSON.read(JSONValue.self, json) }
        #expect(throws: DecodingError.self) { try JSON.read(Skipping.self, #"{"skipped":\#(json),"a":1}"#) }
        #expect(throws: DecodingError.self) { try JSON.read(Skipping.self, #"{"a":1,"skipped":[{"x":\#(json)}]}"#) }
        #expect(throws: DecodingError.self) { try JSON.read(Texts.self, #"{"text":\#(json),"number":\#(json)}"#) }
    }

    private static let invalidUTF8: [[UInt8]] = [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
        [0xE2, 0x82],
        [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98],
        [0xF0, 0x9F, 0x28, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ]

    @Test(arguments: invalidUTF8, ["", "a long text that fills several words ", #"\n"#])
    func rejectsInvalidUTF8(bytes: [UInt8], prefix: String) {
        func json(_ head: String, _ tail: String) -> [UInt8] {
            Array(head.utf8) + Array(prefix.utf8) + bytes + Array(tail.utf8)
        }
        #expect(throws: DecodingError.self) { try JSONDecoding.value(String.self, from: json("\"", "\"")) }
        #expect(throws: DecodingError.self) { try JSONDecoding.value(JSONValue.self, from: json("\"", "\"")) }
        #expect(throws: DecodingError.self) {
            try JSONDecoding.value(Skipping.self, from: json(#"{"a":1,"b":""#, "\"}"))
        }
        #expect(throws: DecodingError.self) { try JSONDecoding.value(Skipping.self, from: json(#"{"a":1,""#, "\":2}")) }
    }

    @Test func acceptsEveryScalar() throws {
        for value in UInt32(0x20)...0x10FFFF where value != 0x22 && value != 0x5C {
            guard let scalar = Unicode.Scalar(value), value < 0x3000 || value % 97 == 0 || value > 0x10FF00 else {
                continue
            }
            let text = String(scalar)
            if try JSON.read(String.self, "\"\(text)\"") != text { Issue.record("\(value) is read as something else") }
        }
    }

    @Test func aLoneSurrogateIsTheReplacementCharacter() throws {
        #expect(try JSON.read(String.self, #""a\ud800b""#) == "a\u{FFFD}b")
        #expect(try JSON.read(String.self, #""\udc00""#) == "\u{FFFD}")
        #expect(try JSON.read(String.self, #""\ud800\ud83d\ude00""#) == "\u{FFFD}😀")
        #expect(try JSON.read(String.self, #""\ud800\u0041""#) == "\u{FFFD}A")
        #expect(try JSON.read(String.self, #""\ud800\n""#) == "\u{FFFD}\n")
    }

    @Test func theLastOfTwoValuesWins() throws {
        #expect(try JSON.read(JSONValue.self, #"{"a":1,"b":2,"a":3}"#) == ["a": 3, "b": 2])
        #expect(try JSON.read([String: Int].self, #"{"a":1,"a":3}"#) == ["a": 3])
        #expect(try JSON.read(Texts.self, #"{"text":"long enough for the heap","number":1,"text":"b"}"#).text == "b")
        #expect(try JSON.read(Texts.self, #"{"text":"a","number":1,"text":null}"#).text == nil)
        #expect(try JSON.read(Tagged.self, #"{"kind":"box","kind":"circle","radius":1}"#) == .circle(Circle(radius: 1)))
    }

    @Test func namesMayHaveEscapes() throws {
        #expect(try JSON.read(Texts.self, #"{"t\u0065xt":"a","n\u0075mber":1}"#) == Texts(text: "a", number: 1))
        #expect(
            try JSON.read(Quoted.self, #"{"a\"b":1,"c\\d":2,"\u00e9":3}"#) == Quoted(quote: 1, backslash: 2, accent: 3)
        )
        #expect(
            try JSON.read(Quoted.self, #"{"a\u0022b":1,"c\u005cd":2,"é":3}"#)
                == Quoted(quote: 1, backslash: 2, accent: 3)
        )
        // The same letter in another normalization is another name.
        #expect(throws: DecodingError.self) { try JSON.read(Quoted.self, #"{"a\"b":1,"c\\d":2,"e\u0301":3}"#) }
        #expect(throws: DecodingError.self) { try JSON.read(Quoted.self, #"{"a"b":1,"c\\d":2,"é":3}"#) }
    }

    @Test func nestingHasALimit() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        func objects(_ depth: Int) -> String {
            String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
        }
        #expect(throws: Never.self) { try JSON.read(JSONValue.self, nested(512)) }
        #expect(throws: Never.self) { try JSON.read(JSONValue.self, objects(512)) }
        for json in [nested(513), objects(513), String(repeating: "[", count: 1_000_000), nested(100_000)] {
            #expect(throws: DecodingError.self) { try JSON.read(JSONValue.self, json) }
            #expect(throws: DecodingError.self) { try JSON.read(Skipping.self, #"{"a":1,"b":\#(json)}"#) }
            #expect(throws: DecodingError.self) { try JSON.read(Shape.self, json) }
            #expect(throws: DecodingError.self) { try JSON.read(Tagged.self, json) }
        }
        #expect(throws: Never.self) {
            try JSON.read([JSONValue].self, "[\(Array(repeating: nested(500), count: 9).joined(separator: ","))]")
        }
    }

    @Test func textThatIsCutAnywhereIsRejected() {
        let json =
            #"{"prompt":"é\u00e9\n","max_tokens":-12.0e0,"roles":["user",null],"extra":{"a":[1.5,true,{}],"b":null}}"#
        let bytes = Array(json.utf8)
        for count in 0..<bytes.count {
            #expect(throws: DecodingError.self) {
                try JSONDecoding.value(SampleRequest.self, from: Array(bytes[..<count]))
            }
            #expect(throws: DecodingError.self) { try JSONDecoding.value(JSONValue.self, from: Array(bytes[..<count])) }
            #expect(!bytes[..<count].withUnsafeBytes { JSONDecoding.isValid($0) })
        }
        #expect(bytes.withUnsafeBytes { JSONDecoding.isValid($0) })
    }
}

private struct Skipping: ObjectModel {
    var a: Int
    static let layout: ObjectLayout<Self> = .init("a", Self.init(a:))
}

private struct Texts: ObjectModel {
    var text: String?
    var number: Double?
    static let layout: ObjectLayout<Self> = .init("text number", Self.init(text:number:))
}

private struct Quoted: ObjectModel {
    var quote: Int
    var backslash: Int
    var accent: Int
    static let layout: ObjectLayout<Self> = .init([#"a"b"#, #"c\d"#, "é"], Self.init(quote:backslash:accent:))
}
