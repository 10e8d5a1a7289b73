import APIPlan
import Testing

@Suite struct TuplePlannerTests {
    @Test func tuplesAreStructs() {
        let planned = Planned(
            schemas: """
                Point:
                  minItems: 2
                  prefixItems: [{ type: number }, { type: [number, 'null'], title: northing }, { type: string }]
                  items: { type: integer }
                """
        )
        guard case .structure(let plan) = planned.type("Point")?.kind else {
            Issue.record("not a struct")
            return
        }
        #expect(plan.form == .tuple)
        #expect(plan.properties.map(\.name) == ["first", "northing", "third"])
        #expect(plan.properties.map(\.presence) == [.required, .requiredNullable, .optional])
        #expect(plan.rest?.type == .array(.integer))
    }

    @Test func allMembersAreRequiredWithoutAMinimum() {
        let planned = Planned(
            schemas: "Pair: { prefixItems: [{ type: string }, { type: [integer, 'null'] }], items: false }"
        )
        #expect(planned.properties("Pair").map(\.presence) == [.required, .requiredNullable])
        #expect(planned.properties("Pair").map(\.wireName) == ["0", "1"])
    }

    @Test func inlineMembersAreNamedAfterTheirPosition() {
        let planned = Planned(
            schemas:
                "Pair: { prefixItems: [{ type: object, properties: { a: {} } }, { type: string, enum: [x] }], items: false }"
        )
        #expect(planned.plan?.types.map(\.name) == ["Pair", "PairFirst", "PairSecond"])
    }
}
