@_spi(Generated) import APIModels
import Testing

struct JSONValueTests {
    @Test(
        arguments: [
            ("null", .null), ("true", true), ("false", false), ("0", 0), ("-1", -1), ("1.5", 1.5), ("\"a\"", "a"),
            ("\"1\"", "1"), ("[]", []), ("{}", [:]), (#"[1,[null],{"a":"b"}]"#, [1, [.null], ["a": "b"]]),
            ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ] as [(String, JSONValue)]
    )
    func everyKindIsReadAndWritten(json: String, value: JSONValue) throws {
        #expect(try JSON.decode(JSONValue.self, json) == value)
        #expect(try JSON.decode(JSONValue.self, JSON.encode(value)) == value)
    }

    @Test func integersBeyondIntAreNumbers() throws {
        #expect(try JSON.decode(JSONValue.self, "1e30") == .number(1e30))
        #expect(try JSON.decode(JSONValue.self, "18446744073709551616") == .number(18_446_744_073_709_551_616))
    }

    @Test func largeNumbersWithAnExponentAreReadAsTheyWereWritten() throws {
        let value = JSONValue.number(9.007199254740995e18)
        let text = String(decoding: try JSONEncoding.bytes(of: value), as: UTF8.self)
        #expect(text == "9.007199254740995e+18")
        #expect(try JSON.read(JSONValue.self, text) == value)
        #expect(try JSON.read(JSONValue.self, "1.0e3") == .integer(1000))
    }

    @Test func aBooleanIsNotANumber() {
        #expect(JSONValue.boolean(true) != .integer(1))
    }

    @Test func equalNumbersAreEqualAndHashEqually() {
        #expect(JSONValue.number(1) == .integer(1))
        #expect(Set([JSONValue.number(1), .integer(1), .number(1.5)]).count == 2)
    }

    @Test func numbersBeyondIntDifferFromIntegers() {
        #expect(JSONValue.number(-0x1p63) == .integer(.min))
        #expect(JSONValue.number(0x1p63) != .integer(.max))
        #expect(JSONValue.number(.infinity) != .number(-.infinity))
    }

    @Test func subscriptsReachInside() {
        let value: JSONValue = ["a": [1, ["b": "c"]]]
        #expect(value["a"]?[1]?["b"] == "c")
        #expect(value["x"] == nil)
        #expect(value["a"]?[2] == nil)
        #expect(value[0] == nil)
        #expect(value["a"]?["b"] == nil)
    }

    @Test func aMissingValueIsNotNull() {
        let missing: JSONValue? = nil
        #expect(missing == nil)
    }

    @Test func theDescriptionIsJSONWithSortedNames() {
        let value: JSONValue = ["b": [1, 2.5, .null, true], "a": "\"\\\n\r\t\u{1}é/"]
        #expect(value.description == #"{"a":"\"\\\n\r\t\u0001é/","b":[1,2.5,null,true]}"#)
    }

    @Test func theLastOfTwoPropertiesWithOneNameWins() {
        #expect(JSONValue(dictionaryLiteral: ("a", 1), ("a", 2)) == ["a": 2])
    }
}
