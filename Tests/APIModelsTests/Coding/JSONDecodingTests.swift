@_spi(Generated) import APIModels
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct JSONDecodingTests {
    @Test(arguments: [
        (#"{"roles":[]}"#, "'prompt' is missing (byte 12)"),
        (#"{"prompt":1,"roles":[]}"#, "expected a string, but found the number 1 at prompt (byte 10)"),
        (#"{"prompt":null,"roles":[]}"#, "expected a string, but found null at prompt (byte 10)"),
        (#"{"prompt":"secret","roles":"secret"}"#, "expected an array, but found a string at roles (byte 27)"),
        (#"{"prompt":"p","roles":["user",{"a":1}]}"#, "expected a string, but found an object at roles[1] (byte 30)"),
        (
            #"{"prompt":"p","roles":[],"max_tokens":2.5}"#,
            "expected an integer, but found the number 2.5 at max_tokens (byte 38)"
        ),
        (
            #"{"prompt":"p","roles":[],"max_tokens":[1]}"#,
            "expected an integer, but found an array at max_tokens (byte 38)"
        ),
        (
            #"{"prompt":"p","roles":[],"max_tokens":true}"#,
            "expected an integer, but found true at max_tokens (byte 38)"
        ),
        (
            #"{"prompt":"p","roles":[],"max_tokens":99999999999999999999}"#,
            "the number 99999999999999999999 does not fit into Int at max_tokens (byte 38)"
        ),
        ("[]", "expected an object, but found an array (byte 0)"),
        ("", "it is not valid JSON: a value is missing or not valid (byte 0)"),
        (#"{"prompt":"p" "roles":[]}"#, "it is not valid JSON: a comma or a closing bracket is missing (byte 14)"),
        (
            #"{"prompt":"p","roles":["user"}"#,
            "it is not valid JSON: a comma or a closing bracket is missing at roles[1] (byte 29)"
        ),
        (#"{"prompt":"p","roles":[]} x"#, "it is not valid JSON: the value is followed by something else (byte 26)"),
        (#"{"prompt" "p"}"#, "it is not valid JSON: a colon is missing (byte 10)"),
        (#"{prompt:"p"}"#, "it is not valid JSON: the name of a property is missing (byte 1)"),
        (
            #"{"prompt":"p","roles":[],"max_tokens":01}"#,
            "it is not valid JSON: a number is not valid at max_tokens (byte 40)"
        ),
        (
            "{\"prompt\":\"a\u{1}\"}",
            "it is not valid JSON: a string is not terminated, not UTF-8, or has an invalid character or escape at prompt (byte 10)"
        ),
    ])
    func errorsNameWhatWasExpectedAndFound(json: String, text: String) {
        let error = #expect(throws: DecodingError.self) { try JSON.read(SampleRequest.self, json) }
        #expect(error.map(DecodingErrorDescription.text) == text)
    }

    @Test func nestingThatIsTooDeepIsReported() {
        let json = String(repeating: "[", count: 600)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoding.value([[JSONValue]].self, from: Array(json.utf8))
        }
        #expect(
            error.map(DecodingErrorDescription.text)?.hasPrefix(
                "arrays and objects are nested more than 512 times at [0]"
            ) == true
        )
    }

    // MARK: Types of users

    /// A type with a coding of its own, which `JSONDecoder` has a special form for parts of.
    private struct Own: APIValue {
        var date: Date
        var link: URL
        var numbers: [Int: String]
        var nested: [Circle]
    }

    private struct Holder: ObjectModel {
        var own: Own
        var maybe: Own?
        var list: [Own]
        var link: URL?

        static let layout: ObjectLayout<Self> = .init("own maybe list link", Self.init(own:maybe:list:link:))
    }

    @Test func typesOfUsersAreReadByJSONDecoder() throws {
        let own = #"{"date":0,"link":"https://a.example/","numbers":{"1":"one"},"nested":[{"radius":3}]}"#
        let holder = try JSON.decode(
            Holder.self,
            #"{"own":\#(own),"list":[\#(own), \#(own) ],"link":"b://c","maybe":null}"#
        )
        #expect(holder.own.numbers == [1: "one"])
        #expect(holder.list == [holder.own, holder.own])
        #expect(holder.own.nested == [Circle(radius: 3)])
        #expect(holder.maybe == nil)
        #expect(holder.link?.absoluteString == "b://c")
    }

    @Test func errorsOfTypesOfUsersHaveTheWholePath() {
        let own = #"{"date":0,"link":"https://a.example/","numbers":{},"nested":[{"radius":"x"}]}"#
        let error = #expect(throws: DecodingError.self) { try JSON.decode(Holder.self, #"{"own":\#(own),"list":[]}"#) }
        #expect(error.map(DecodingErrorDescription.text) == "the value is not a valid Int at own.nested[0].radius")
    }

    /// A type that is read by trying several kinds of values.
    private struct Lenient: APIValue {
        var value: Int

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            do {
                value = try container.decode(Int.self)
            } catch is DecodingError {
                value = try Int(container.decode(String.self)) ?? 0
            }
        }

        func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
    }

    @Test func typesOfUsersMayTrySeveralKinds() throws {
        #expect(try JSON.decode([Lenient].self, #"[1,"2","x"]"#).map(\.value) == [1, 2, 0])
        #expect(throws: DecodingError.self) { try JSON.decode([Lenient].self, "[true]") }
        #expect(try JSON.decode([Lenient?].self, #"[null,"2"]"#).map { $0?.value } == [nil, 2])
    }

    /// A type that keeps its decoder.
    private struct Keeping: APIValue {
        nonisolated(unsafe) static var kept: (any Decoder)?

        init(from decoder: any Decoder) throws { Self.kept = decoder }
        func encode(to encoder: any Encoder) throws {}
    }

    @Test func aDecoderThatIsKeptThrows() throws {
        _ = try JSON.read([Keeping].self, "[1]")
        let decoder = try #require(Keeping.kept)
        #expect(throws: (any Error).self) { try decoder.container(keyedBy: PropertyKey.self) }
        #expect(throws: (any Error).self) { try decoder.singleValueContainer().decode(Int.self) }
        Keeping.kept = nil
    }

    @Test func otherTypesAreReadByJSONDecoder() throws {
        #expect(try JSON.decode([Int: Float].self, #"{"1":2.5}"#) == [1: 2.5])
        #expect(try JSON.decode(Float.self, "2.5") == 2.5)
    }

    // MARK: Shapes of models

    private struct Many: ObjectModel {
        var p00, p01, p02, p03, p04, p05, p06, p07, p08, p09, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19: String?
        var p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p39: Int?
        var p40, p41, p42, p43, p44, p45, p46, p47, p48, p49, p50, p51, p52, p53, p54, p55, p56, p57, p58,
            p59: [String]?
        var p60, p61, p62, p63, p64, p65, p66, p67, p68, p69: Circle?

        static let layout: ObjectLayout<Self> = .init(
            """
            p00 p01 p02 p03 p04 p05 p06 p07 p08 p09 p10 p11 p12 p13 p14 p15 p16 p17 p18 p19 p20 p21 p22 p23 p24 p25 p26 p27 p28 p29 p30 \
            p31 p32 p33 p34 p35 p36 p37 p38 p39 p40 p41 p42 p43 p44 p45 p46 p47 p48 p49 p50 p51 p52 p53 p54 p55 p56 p57 p58 p59 p60 p61 \
            p62 p63 p64 p65 p66 p67 p68 p69
            """,
            // swift-format-ignore
            Self.init(
                p00:
                p01:
                p02:
                p03:
                p04:
                p05:
                p06:
                p07:
                p08:
                p09:
                p10:
                p11:
                p12:
                p13:
                p14:
                p15:
                p16:
                p17:
                p18:
                p19:
                p20:
                p21:
                p22:
                p23:
                p24:
                p25:
                p26:
                p27:
                p28:
                p29:
                p30:
                p31:
                p32:
                p33:
                p34:
                p35:
                p36:
                p37:
                p38:
                p39:
                p40:
                p41:
                p42:
                p43:
                p44:
                p45:
                p46:
                p47:
                p48:
                p49:
                p50:
                p51:
                p52:
                p53:
                p54:
                p55:
                p56:
                p57:
                p58:
                p59:
                p60:
                p61:
                p62:
                p63:
                p64:
                p65:
                p66:
                p67:
                p68:
                p69:
            )
        )
    }

    @Test func aModelMayHaveMoreThan64Properties() throws {
        let json =
            #"{"p69":{"radius":1},"p63":{"radius":2},"p64":null,"p00":"a long text on the heap","p45":["b"],"p69":{"radius":3}}"#
        let many = try JSON.read(Many.self, json)
        #expect(many.p69 == Circle(radius: 3))
        #expect(many.p63 == Circle(radius: 2))
        #expect(many.p64 == nil)
        #expect(many.p00 == "a long text on the heap")
        #expect(many.p45 == ["b"])
        #expect(throws: DecodingError.self) {
            try JSON.read(Many.self, #"{"p69":{"radius":1},"p00":"a long text on the heap","p68":1}"#)
        }
    }

    private struct Tree: ObjectModel {
        var name: String
        var children: [Tree]
        @OptionalIndirect var next: Tree?

        static let layout: ObjectLayout<Self> = .init(
            "name children next",
            Self.init(name:children:next:),
            indirect: "next"
        )
    }

    @Test func modelsMayContainThemselves() throws {
        let tree = try JSON.decode(
            Tree.self,
            #"{"name":"a","children":[{"name":"b","children":[]}],"next":{"name":"c","children":[]}}"#
        )
        #expect(tree.children.map(\.name) == ["b"])
        #expect(tree.next?.name == "c")
    }

    @Test func largeArraysAreRead() throws {
        let numbers = Array(0..<1000)
        #expect(try JSON.decode([Int].self, "\(numbers)") == numbers)
        #expect(try JSON.decode([[Double]].self, "[[1,2.5],[],[3]]") == [[1, 2.5], [], [3]])
        #expect(try JSON.decode([Int?].self, "[1,null]") == [1, nil])
        let texts = (0..<100).map { "a text that is long enough for the heap \($0)" }
        #expect(try JSON.decode([String].self, "\(texts)") == texts)
        #expect(throws: DecodingError.self) { try JSON.read([String].self, String("\(texts)".dropLast() + ",1]")) }
    }
}
