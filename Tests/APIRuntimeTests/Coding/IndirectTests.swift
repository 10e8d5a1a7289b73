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
}
