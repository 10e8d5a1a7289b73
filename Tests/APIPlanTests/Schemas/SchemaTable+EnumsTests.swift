import APIPlan
import Testing

@Suite struct SchemaTableEnumsTests {
    private func plan(_ schema: String, _ others: String = "") -> OpenEnumPlan? {
        let planned = Planned(schemas: "Tested: \(schema)\n\(others)")
        guard case .openEnum(let plan) = planned.type("Tested")?.kind else {
            Issue.record("not an enum: \(planned.type("Tested").map { "\($0.kind)" } ?? "") \(planned.messages)")
            return nil
        }
        return plan
    }

    private func kind(_ schema: String, _ others: String = "") -> TypePlan.Kind? {
        Planned(schemas: "Tested: \(schema)\n\(others)").type("Tested")?.kind
    }

    @Test func valuesOfSeveralTypesAreOneEnum() {
        let mixed = plan("{ enum: [auto, 1, 2.5, true, null] }")
        #expect(mixed?.raw == .any)
        #expect(mixed?.cases.map(\.wireValue) == [.string("auto"), .integer(1), .number(2.5), .boolean(true)])
        #expect(plan("{ type: [string, integer], enum: [auto, 1] }")?.raw == .any)
    }

    @Test func singleNumbersBooleansAndArraysAreNotEnums() {
        #expect(kind("{ const: 1 }") == .alias(.integer))
        #expect(kind("{ type: boolean, enum: [true] }") == .alias(.boolean))
        #expect(kind("{ enum: [true, false] }") == .alias(.boolean))
        #expect(kind("{ enum: [[a], [b]] }") == .alias(.anyValue))
    }

    /// Swift takes these for the same string, in a switch and everywhere else.
    @Test func composedAndDecomposedTextIsOneValue() {
        #expect(plan("{ type: string, enum: [\"caf\\u00e9\", \"cafe\\u0301\"] }")?.cases.count == 1)
    }

    @Test func constantsWithTitlesAreAnEnum() {
        let texts = plan(
            "{ oneOf: [{ const: a, title: First, description: The first }, { const: b }, { enum: [c, d] }] }"
        )
        #expect(texts?.cases.map(\.name) == ["first", "b", "c", "d"])
        #expect(texts?.cases.first?.documentation.paragraphs == ["The first."])
        let numbers = plan("{ oneOf: [{ const: 1, title: Low }, { const: 2, title: High }] }")
        #expect(numbers?.raw == .integer)
        #expect(numbers?.cases.map(\.name) == ["low", "high"])
    }

    @Test func aUnionOfAnEnumAndAnyStringIsTheEnum() {
        #expect(plan("{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }")?.cases.map(\.name) == ["a", "b"])
        let named = "Size: { type: string, enum: [s, m] }"
        #expect(
            kind("{ anyOf: [{ type: string }, { $ref: '#/components/schemas/Size' }] }", named)
                == .alias(.named("Size"))
        )
    }

    @Test func aDefaultMarkedAsConstantIsOne() {
        #expect(plan("{ type: string, default: list, x-stainless-const: true }")?.cases.map(\.name) == ["list"])
    }
}
