import APIPlan
import Testing

@Suite struct RecursiveUnionsTests {
    private func union(_ name: String, in planned: Planned) -> UnionPlan? {
        guard case .union(let union) = planned.type(name)?.kind else {
            Issue.record("\(name) is not a union: \(planned.messages)")
            return nil
        }
        return union
    }

    @Test func aUnionThatContainsItselfIsIndirect() {
        let planned = Planned(
            schemas: """
                Expression: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Not' }] }
                Not: { type: object, required: [of], properties: { of: { $ref: '#/components/schemas/Expression' } } }
                List: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/List' } }] }
                """
        )
        #expect(union("Expression", in: planned)?.isIndirect == true)
        #expect(union("List", in: planned)?.isIndirect == false)
        #expect(planned.messages.isEmpty)
    }

    @Test func aUnionThatContainsAStructIsIndirect() {
        let planned = Planned(
            schemas: """
                Pet: { type: object, properties: { name: { type: string } } }
                Other: { $ref: '#/components/schemas/Pet' }
                Large: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Other' }] }
                Small: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Pet' } }] }
                """
        )
        #expect(union("Large", in: planned)?.isIndirect == true)
        #expect(union("Small", in: planned)?.isIndirect == false)
    }

    @Test func unionsThatContainEachOtherAreIndirect() {
        let planned = Planned(
            schemas: """
                A: { oneOf: [{ type: string }, { $ref: '#/components/schemas/B' }] }
                B: { oneOf: [{ type: integer }, { $ref: '#/components/schemas/A' }] }
                C: { oneOf: [{ type: integer }, { $ref: '#/components/schemas/A' }] }
                """
        )
        #expect(["A", "B", "C"].map { union($0, in: planned)?.isIndirect } == [true, true, false])
    }
}
