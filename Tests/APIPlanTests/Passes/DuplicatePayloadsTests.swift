import APIPlan
import Testing

@Suite struct DuplicatePayloadsTests {
    private func hasDuplicatePayloads(_ members: String, _ others: String = "") -> Bool? {
        let planned = Planned(schemas: "U: { oneOf: [\(members)] }\n\(others)")
        guard case .union(let plan) = planned.type("U")?.kind else { return nil }
        return plan.hasDuplicatePayloads
    }

    @Test func casesOfDifferentTypesAreNotDuplicates() {
        #expect(
            hasDuplicatePayloads("{ type: string }, { type: integer }, { type: array, items: { type: string } }")
                == false
        )
        #expect(hasDuplicatePayloads("{ type: string, format: uuid }, { type: string }") == false)
    }

    @Test func deeplyNestedTypesAreTreatedAsDuplicates() {
        let lists = (0..<20_000).map { "C\($0): { type: array, items: { $ref: '#/components/schemas/C\($0 + 1)' } }" }
        let others = (lists + ["C20000: { type: string }"]).joined(separator: "\n")
        #expect(hasDuplicatePayloads("{ $ref: '#/components/schemas/C0' }, { type: integer }", others) == true)
        #expect(hasDuplicatePayloads("{ $ref: '#/components/schemas/C19990' }, { type: integer }", others) == false)
    }

    @Test func findsDuplicatesThroughAliases() {
        let others = "Word: { type: string }\nWords: { type: array, items: { $ref: '#/components/schemas/Word' } }"
        #expect(
            hasDuplicatePayloads("{ $ref: '#/components/schemas/Word' }, { title: A, type: string }", others) == true
        )
        let list = "{ type: array, title: A, items: { type: string } }"
        #expect(hasDuplicatePayloads("{ $ref: '#/components/schemas/Words' }, \(list)", others) == true)
    }
}
