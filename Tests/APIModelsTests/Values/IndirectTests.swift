@_spi(Generated) import APIModels
import Testing

@Suite struct IndirectTests {
    /// Like the generated model of an object that contains a large one.
    private struct Outer: ObjectModel {
        var name: String
        @Indirect var inner: [String: Int]

        static let layout: ObjectLayout<Self> = .init("name inner", Self.init(name:inner:), indirect: "inner")
    }

    @Test func isAValue() {
        var first = Outer(name: "a", inner: ["b": 1])
        let copy = first
        first.inner["b"] = 2
        #expect(first.inner == ["b": 2])
        #expect(copy.inner == ["b": 1])
        #expect(copy != first)
        #expect(copy.hashValue == Outer(name: "a", inner: ["b": 1]).hashValue)
    }

    @Test func isReadAndWrittenAsItsValue() throws {
        let json = #"{"inner":{"b":1},"name":"a"}"#
        let outer = try JSON.decode(Outer.self, json)
        #expect(outer == Outer(name: "a", inner: ["b": 1]))
        #expect(try JSON.encode(outer) == json)
    }

    @Test func isRequiredIfItsValueIs() {
        #expect(throws: DecodingError.self) { try JSON.decode(Outer.self, #"{"name":"a"}"#) }
        #expect(throws: DecodingError.self) { try JSON.decode(Outer.self, #"{"name":"a","inner":null}"#) }
    }
}
