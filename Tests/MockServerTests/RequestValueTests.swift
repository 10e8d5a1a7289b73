import Foundation
import Testing

@testable import MockServer

@Suite struct RequestValueTests {
    @Test func readsJSON() {
        let json = #"{ "a": [null, true, 1, 1.5, "x"], "b": {} }"#
        let items: [RequestValue] = [.null, .boolean(true), .number(1), .number(1.5), .string("x")]
        #expect(RequestValue(json: Data(json.utf8)) == .object(["a": .array(items), "b": .object([:])]))
    }

    @Test(arguments: ["", "{", "nul", "{\"a\"}"])
    func rejectsInvalidJSON(text: String) {
        #expect(RequestValue(json: Data(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("null", "null"), ("true", "a boolean"), ("1", "a number"), ("\"\"", "a string"), ("[]", "an array"),
        ("{}", "an object"),
    ])
    func hasATypeName(json: String, name: String) {
        #expect(RequestValue(json: Data(json.utf8))?.typeName == name)
    }
}
