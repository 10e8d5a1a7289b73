import Testing

@_spi(Generated) @testable import APIRuntime

struct StreamItemTests {
    @Test func bytesAreDecodedAsJSON() throws {
        #expect(try StreamItem.bytes(Array(#"{"a":"é"}"#.utf8)).json(as: JSONValue.self) == ["a": "é"])
        #expect(try StreamItem.text("[1]").json(as: [Int].self) == [1])
        #expect(throws: DecodingError.self) { try StreamItem.bytes(Array("[1".utf8)).json(as: [Int].self) }
    }

    @Test func invalidUTF8IsReplaced() throws {
        let item = StreamItem.bytes([0x22, 0x61, 0xFF, 0xE6, 0x97, 0x22])
        #expect(item.text == "\"a\u{FFFD}\u{FFFD}\"")
        #expect(try item.json(as: String.self) == "a\u{FFFD}\u{FFFD}")
        #expect(throws: DecodingError.self) { try StreamItem.bytes([0x22, 0xFF]).json(as: String.self) }
    }

    @Test func textsAreComparedAsBytes() {
        #expect(StreamItem.bytes([0x61]) == "a")
        #expect(StreamItem.text("e\u{301}") != .text("\u{E9}"))
        #expect(Set([StreamItem.bytes([0x61]), .text("a")]).count == 1)
        for item in [StreamItem.text("[DONE]"), .bytes(Array("[DONE]".utf8))] {
            #expect(item.isEqual(to: "[DONE]"))
            #expect(!item.isEqual(to: "[DONE] "))
            #expect(!item.isEqual(to: "[DON"))
            #expect(item.starts(with: "[DO"))
            #expect(!item.starts(with: "[DONE]]"))
            #expect(!item.isEmpty)
        }
        #expect(StreamItem.bytes([]).isEmpty && StreamItem.text("").isEmpty)
    }
}
