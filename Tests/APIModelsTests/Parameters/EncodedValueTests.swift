import Testing

@testable import APIModels

struct EncodedValueTests {
    private let value = EncodedValue.fields([
        .init(name: "b", value: .list([.literal("1"), .null, .text("\"x\"")])),
        .init(name: "a", value: .file(.text("f"))),
    ])

    @Test func scalarsHaveNoParts() {
        #expect(!value.isScalar)
        #expect(!EncodedValue.list([]).isScalar)
        #expect(EncodedValue.null.isScalar)
        #expect(EncodedValue.text("").isScalar)
        #expect(EncodedValue.literal("1").isScalar)
        #expect(EncodedValue.file(.text("f")).isScalar)
    }

    @Test func jsonKeepsTheOrderOfProperties() {
        #expect(value.json == #"{"b":[1,null,"\"x\""],"a":"f"}"#)
    }

    @Test func plainTextOfListsAndObjectsIsJSON() {
        #expect(value.plainText == value.json)
        #expect(EncodedValue.null.plainText == nil)
        #expect(EncodedValue.text("a b").plainText == "a b")
        #expect(EncodedValue.literal("true").plainText == "true")
        #expect(EncodedValue.file(.text("f")).plainText == "f")
    }
}
