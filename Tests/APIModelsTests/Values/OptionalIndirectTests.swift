@_spi(Generated) import APIModels
import Testing

@Suite struct OptionalIndirectTests {
    /// Like the generated model of an object that contains itself.
    private struct Link: ObjectModel {
        var name: String
        @OptionalIndirect var next: Link?

        static let layout: ObjectLayout<Self> = .init("name next", Self.init(name:next:), indirect: "next")
    }

    @Test func isAValue() {
        var first = Link(name: "a", next: Link(name: "b"))
        let copy = first
        first.next?.name = "c"
        #expect(first.next?.name == "c")
        #expect(copy.next?.name == "b")
        #expect(copy != first)
        #expect(copy.hashValue == Link(name: "a", next: Link(name: "b")).hashValue)
        first.next = nil
        #expect(first == Link(name: "a"))
    }

    @Test(arguments: [#"{"name":"a","next":{"name":"b"}}"#, #"{"name":"a"}"#])
    func isReadAndWrittenAsItsValue(json: String) throws {
        #expect(try JSON.encode(try JSON.decode(Link.self, json)) == json)
    }

    @Test func readsNullAsNil() throws {
        #expect(try JSON.decode(Link.self, #"{"name":"a","next":null}"#) == Link(name: "a"))
    }

    @Test func distinguishesNullFromMissingIfItsValueDoes() throws {
        struct Note: ObjectModel {
            @OptionalIndirect var text: Nullable<String>?

            static let layout: ObjectLayout<Self> = .init("text", Self.init(text:), indirect: "text")
        }
        #expect(try JSON.decode(Note.self, #"{"text":null}"#) == Note(text: .null))
        #expect(try JSON.decode(Note.self, "{}") == Note())
        #expect(try JSON.encode(Note(text: .null)) == #"{"text":null}"#)
    }

    @Test func isAValueOutsideOfObjects() throws {
        #expect(try JSON.decode([OptionalIndirect<Int>].self, "[1,null]").map(\.wrappedValue) == [1, nil])
        #expect(try JSON.encode([OptionalIndirect(wrappedValue: 1), .init(wrappedValue: nil)]) == "[1,null]")
    }
}
