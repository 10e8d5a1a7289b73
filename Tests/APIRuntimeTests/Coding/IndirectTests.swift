import APIRuntime
import Testing

@Suite struct IndirectTests {
    private struct Node: Equatable {
        var name: String
        @Indirect var next: Node?

        init(_ name: String, next: Node? = nil) {
            self.name = name
            self.next = next
        }
    }

    @Test func isAValue() {
        var first = Node("a", next: Node("b"))
        let copy = first
        first.next?.name = "c"
        #expect(first.next?.name == "c")
        #expect(copy.next?.name == "b")
        #expect(copy != first)
        #expect(copy == Node("a", next: Node("b")))
    }

    /// As generated of an object that holds itself.
    private struct Link: ObjectCodable {
        var name: String
        @Indirect var next: Link?

        static let keys: ObjectKeys = "name next"
        static var reader: ObjectReader<Self> { .init(Self.init(name:next:)) }
        var propertyValues: [any APIValue] { [name, next] }
    }

    @Test func isReadAndWrittenAsItsValue() throws {
        let json = #"{"name":"a","next":{"name":"b"}}"#
        let link = try JSON.decode(Link.self, json)
        #expect(link == Link(name: "a", next: Link(name: "b")))
        #expect(try JSON.encode(link) == json)
    }
}
