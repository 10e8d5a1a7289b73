@_spi(Generated) import APIModels
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct JSONEncodingTests {
    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoding.bytes(of: value), as: UTF8.self)
    }

    @Test func propertiesAreWrittenInTheOrderOfTheDescription() throws {
        let request = SampleRequest(
            prompt: "p",
            maxTokens: 3,
            systemPrompt: .null,
            model: nil,
            roles: [.system, .unknown("tool")],
            places: [.string("body"), .integer(0), .unknown(["b": true, "a": .null])],
            extra: ["z": [1.5, .null], "a": 1]
        )
        let json = """
            {"prompt":"p","max_tokens":3,"system_prompt":null,"model":null,"roles":["system","tool"],\
            "places":["body",0,{"a":null,"b":true}],"extra":{"a":1,"z":[1.5,null]}}
            """
        #expect(try text(request) == json)
        #expect(try JSON.read(SampleRequest.self, json) == request)
        for _ in 0..<10 { #expect(try text(request) == json) }
    }

    @Test func nilIsLeftOutExceptWhereThePropertyIsRequired() throws {
        #expect(try text(SampleRequest(prompt: "", model: nil, roles: [])) == #"{"prompt":"","model":null,"roles":[]}"#)
        #expect(try text([Int?.some(1), nil]) == "[1,null]")
        #expect(try text(["a": String?.none]) == #"{"a":null}"#)
    }

    @Test(arguments: [
        ("", #""""#), ("a", #""a""#), ("/", #""/""#), ("\"", #""\"""#), ("\\", #""\\""#),
        ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
        ("\0\u{1}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u001f\u{7F}\""), ("é€😀\u{2028}", "\"é€😀\u{2028}\""),
        ("a long text without escapes", #""a long text without escapes""#),
        (
            "a long text with \"escapes\" in\nit, and \\ at the end\\",
            #""a long text with \"escapes\" in\nit, and \\ at the end\\""#
        ),
    ])
    func stringsAreEscaped(string: String, json: String) throws {
        #expect(try text(string) == json)
        #expect(try JSON.read(String.self, json) == string)
        #expect(try text([string: 1]) == "{\(json):1}")
    }

    @Test(arguments: [
        (0, "0"), (-0.0, "-0"), (1, "1"), (-1.5, "-1.5"), (0.1, "0.1"), (1e15, "1000000000000000"), (1e21, "1e+21"),
        (1.7976931348623157e308, "1.7976931348623157e+308"), (Double.leastNonzeroMagnitude, "5e-324"), (1e-7, "1e-07"),
        (9_007_199_254_740_992, "9007199254740992"), (123_456_789.125, "123456789.125"),
    ])
    func doublesHaveTheShortestText(number: Double, json: String) throws {
        #expect(try text(number) == json)
        #expect(try JSON.read(Double.self, json).bitPattern == number.bitPattern)
    }

    @Test func randomDoublesAreReadAsTheSameNumber() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<100_000 {
            let number = Double(bitPattern: random.next())
            guard number.isFinite else { continue }
            let bytes = try JSONEncoding.bytes(of: number)
            if try JSONDecoding.value(Double.self, from: bytes).bitPattern != number.bitPattern {
                Issue.record("\(number)")
            }
        }
    }

    @Test func integersOfAllSizesAreWritten() throws {
        #expect(try text([Int.min, -10, 0, 9, 10, Int.max]) == "[-9223372036854775808,-10,0,9,10,9223372036854775807]")
        #expect(try text(UInt64.max) == "18446744073709551615")
        #expect(try text([Int8.min, Int8.max]) == "[-128,127]")
        #expect(try text(try JSON.read(DecimalNumber.self, "12345678901234567890.12")) == "12345678901234567890.12")
    }

    private struct Numbers: ObjectModel {
        var values: [String: [Double?]]
        static let layout: ObjectLayout<Self> = .init("values", Self.init(values:))
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan]) func numbersThatAreNotFiniteAreReported(number: Double) {
        let error = #expect(throws: EncodingError.self) { try text(Numbers(values: ["a": [1, nil, number]])) }
        guard case .invalidValue(_, let context) = error else { return }
        #expect(context.codingPath.map(\.stringValue) == ["values", "a", "Index 2"])
        #expect(throws: EncodingError.self) { try text(JSONValue.array([.number(number)])) }
    }

    @Test func filesInMemoryAreStrings() throws {
        #expect(try text(FilePart.text("a\n")) == #""a\n""#)
        #expect(throws: EncodingError.self) { try text(FilePart.file("/tmp/a")) }
    }

    // MARK: Objects of several parts

    private struct Open: OpenObjectModel {
        var name: String?
        var others: [String: Int?]
        var shape: Shape

        init(name: String?, others: [String: Int?], shape: Shape) {
            self.name = name
            self.others = others
            self.shape = shape
        }

        init(from decoder: any Decoder) throws {
            var object = try ObjectDecoder(decoder, Self.keys)
            name = try object.read()
            shape = try object.union()
            others = [:]
        }

        static let keys: PropertyKeys = "name"
        var propertyValues: [any APIValue] { [name] }
        var objectParts: [ObjectPart] { [.additionalProperties(others), .union(shape)] }
    }

    @Test func aDeclaredPropertyReplacesOthersOfTheSameName() throws {
        let circle = Shape.circle(Circle(radius: 1, name: "c"))
        #expect(
            try text(Open(name: "n", others: ["z": 1, "b": nil, "name": 2], shape: circle))
                == #"{"name":"n","radius":1,"b":null,"z":1}"#
        )
        #expect(try text(Open(name: nil, others: ["name": 2], shape: circle)) == #"{"radius":1,"name":"c"}"#)
        let read = try JSON.decode(Open.self, #"{"name":"n","radius":1}"#)
        #expect(read == Open(name: "n", others: [:], shape: .circle(Circle(radius: 1, name: "n"))))
    }

    @Test func onlyAnObjectCanBeAPart() {
        for shape in [Shape.text("a"), .list([]), .unknown(.null)] {
            #expect(throws: EncodingError.self) { try text(Open(name: nil, others: [:], shape: shape)) }
        }
    }

    // MARK: Types of users

    private struct Own: APIValue {
        var date: Date
        var link: URL
        var data: Data
        var numbers: [Int: String]
        var float: Float
        var circle: Circle
    }

    @Test func typesOfUsersAreWrittenAsByJSONEncoder() throws {
        let own = Own(
            date: Date(timeIntervalSinceReferenceDate: 1.5),
            link: try #require(URL(string: "https://a.example/b")),
            data: Data([1, 2]),
            numbers: [2: "b", 1: "a"],
            float: 0.1,
            circle: Circle(radius: 2)
        )
        let json = """
            {"date":1.5,"link":"https://a.example/b","data":"AQI=","numbers":{"1":"a","2":"b"},"float":0.1,"circle":{"radius":2}}
            """
        #expect(try text(own) == json)
        #expect(try JSON.decode(Own.self, json) == own)
        #expect(try text([own]) == "[\(json)]")
    }
}
