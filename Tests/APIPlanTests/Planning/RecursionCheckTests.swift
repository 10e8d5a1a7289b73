import APIPlan
import Testing

@Suite struct RecursionCheckTests {
    @Test func reportsAStructInsideItself() {
        let planned = Planned(
            schemas: """
                Node:
                  type: object
                  properties:
                    next: { $ref: '#/components/schemas/Link' }
                Link:
                  type: object
                  properties:
                    node: { $ref: '#/components/schemas/Node' }
                """
        )
        #expect(planned.plan == nil)
        #expect(
            planned.messages == [
                "a.yaml:13:15: error: [type-recursive] 'Node' contains itself (Node → Link → Node), which is not "
                    + "supported; put an array between or leave it out"
            ]
        )
    }

    @Test func allowsAnArrayOrADictionaryBetween() {
        let planned = Planned(
            schemas: """
                Node:
                  type: object
                  properties:
                    children: { $ref: '#/components/schemas/Nodes' }
                    named: { type: object, additionalProperties: { $ref: '#/components/schemas/Node' } }
                Nodes: { type: array, items: { $ref: '#/components/schemas/Node' } }
                """
        )
        #expect(planned.plan != nil)
        #expect(planned.messages.isEmpty)
    }

    @Test func reportsAnAliasOfItself() {
        let planned = Planned(schemas: "Tree: { type: array, items: { $ref: '#/components/schemas/Tree' } }")
        #expect(planned.plan == nil)
        #expect(
            planned.messages == [
                "a.yaml:6:33: error: [type-recursive] 'Tree' contains itself (Tree → Tree), which is not supported; make "
                    + "one of them an object with 'properties'"
            ]
        )
    }

    @Test func followsLongChains() {
        let links = (0..<3000).map {
            "A\($0): { type: object, properties: { next: { $ref: '#/components/schemas/A\($0 + 1)' } } }"
        }
        let open = Planned(schemas: (links + ["A3000: { type: string }"]).joined(separator: "\n"))
        #expect(open.messages.isEmpty)
        let closed = Planned(schemas: (links + ["A3000: { $ref: '#/components/schemas/A0' }"]).joined(separator: "\n"))
        #expect(closed.messages.count == 1)
        #expect(closed.messages.first?.contains("(A0 → A1 → A2 → A3 → … → A2999 → A3000 → A0)") == true)
    }
}
