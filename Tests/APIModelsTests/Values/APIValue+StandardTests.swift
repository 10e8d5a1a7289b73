@_spi(Generated) import APIModels
import Testing

@Suite struct APIValueStandardTests {
    private struct Values: ObjectModel {
        var text: String
        var flag: Bool?
        var integer: Int?
        var number: Double?
        var small: UInt8?
        var list: [Int32]?
        var map: [String: Double]?

        static let layout: ObjectLayout<Self> = .init(
            "text flag integer number small list map",
            Self.init(text:flag:integer:number:small:list:map:)
        )
    }

    @Test func areReadAndWrittenAsProperties() throws {
        let json = #"{"flag":false,"integer":-1,"list":[1],"map":{"a":0.5},"number":1.5,"small":255,"text":""}"#
        let values = try JSON.decode(Values.self, json)
        #expect(
            values == Values(text: "", flag: false, integer: -1, number: 1.5, small: 255, list: [1], map: ["a": 0.5])
        )
        #expect(try JSON.encode(values) == json)
    }

    @Test func missingAndNullAreNil() throws {
        let values = try JSON.decode(Values.self, #"{"text":"a","flag":null,"integer":null,"number":null,"list":null}"#)
        #expect(values == Values(text: "a"))
        #expect(try JSON.encode(values) == #"{"text":"a"}"#)
    }

    @Test func integersOutOfRangeAreRejected() {
        #expect(throws: DecodingError.self) { try JSON.decode(Values.self, #"{"text":"a","small":256}"#) }
    }
}
