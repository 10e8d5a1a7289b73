import APIRuntime
import Testing

@Suite struct IndirectTests {
    private struct Node: Equatable {
        var name: String
        var next: Node? {
            get { _next.value }
            set { _next.value = newValue }
        }

        private var _next: Indirect<Node?>

        init(_ name: String, next: Node? = nil) {
            self.name = name
            _next = Indirect(next)
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
    private struct Link: ObjectCodable, Equatable {
        var name: String
        var next: Link? {
            get { _next.value }
            set { _next.value = newValue }
        }

        private var _next: Indirect<Link?>

        init(name: String, next: Link? = nil) {
            self.name = name
            _next = Indirect(next)
        }

        static let keys: ObjectKeys = "name next"
        static func decode(from object: inout ObjectDecoder) throws -> Self { try object.make(Self.init(name:next:)) }
        func encode(to object: inout ObjectEncoder) throws { try object.write(name, next) }
    }

    @Test func isReadAndWrittenAsItsValue() throws {
        let json = #"{"name":"a","next":{"name":"b"}}"#
        let link = try JSON.decode(Link.self, json)
        #expect(link == Link(name: "a", next: Link(name: "b")))
        #expect(try JSON.encode(link) == json)
    }
}
