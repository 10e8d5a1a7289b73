import APIPlan
import Testing

@Suite struct RecursionBreakerTests {
    @Test func onePropertyOfACycleIsIndirect() {
        let planned = Planned(
            schemas: """
                Node:
                  type: object
                  properties:
                    next: { $ref: '#/components/schemas/Link' }
                Link:
                  type: object
                  required: [node]
                  properties:
                    node: { $ref: '#/components/schemas/Node' }
                """
        )
        #expect(planned.properties("Node").map(\.isIndirect) == [false])
        #expect(planned.properties("Link").map(\.isIndirect) == [true])
        #expect(planned.messages.isEmpty)
    }

    @Test func findsCyclesThroughAliasesAndInlineTypes() {
        let planned = Planned(
            schemas: """
                Node:
                  type: object
                  properties:
                    inner: { type: object, properties: { node: { $ref: '#/components/schemas/Alias' } } }
                Alias: { $ref: '#/components/schemas/Node' }
                """
        )
        #expect(planned.properties("NodeInner").map(\.isIndirect) == [true])
    }

    @Test func anArrayOrADictionaryBreaksACycle() {
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
        #expect(planned.properties("Node").map(\.isIndirect) == [false, false])
        #expect(planned.messages.isEmpty)
    }

    @Test func anAliasThatContainsItselfIsAStruct() {
        let planned = Planned(
            schemas: """
                Tree: { type: array, items: { $ref: '#/components/schemas/Tree' } }
                Map: { type: object, additionalProperties: { $ref: '#/components/schemas/Maps' } }
                Maps: { type: array, items: { $ref: '#/components/schemas/Map' } }
                """
        )
        #expect(planned.type("Tree")?.kind == .box(.array(.named("Tree"))))
        #expect(planned.type("Map")?.kind == .box(.dictionary(.named("Maps"))))
        #expect(planned.type("Maps")?.kind == .alias(.array(.named("Map"))))
        #expect(planned.messages.isEmpty)
    }

    @Test func followsLongChains() {
        let links = (0..<3000).map {
            "A\($0): { type: object, properties: { next: { $ref: '#/components/schemas/A\($0 + 1)' } } }"
        }
        let open = Planned(schemas: (links + ["A3000: { type: string }"]).joined(separator: "\n"))
        #expect(open.messages.isEmpty)
        let closed = Planned(schemas: (links + ["A3000: { $ref: '#/components/schemas/A0' }"]).joined(separator: "\n"))
        #expect(closed.messages.isEmpty)
        #expect(closed.properties("A2999").map(\.isIndirect) == [true])
        #expect(closed.properties("A2998").map(\.isIndirect) == [false])
    }
}
