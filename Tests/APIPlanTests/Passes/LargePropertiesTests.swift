import APIPlan
import Testing

@Suite struct LargePropertiesTests {
    private func planned(_ count: Int, outer: String) -> Planned {
        let names = (0..<count).map { "p\($0): { type: string }" }.joined(separator: ", ")
        return Planned(schemas: "Inner: { type: object, properties: { \(names) } }\n\(outer)")
    }

    private let outer = "Outer: { type: object, properties: { inner: { $ref: '#/components/schemas/Inner' } } }"

    @Test func aStructOfMoreThanEightValuesHasIndirectProperties() {
        #expect(planned(8, outer: outer).properties("Outer").map(\.isIndirect) == [false])
        #expect(planned(9, outer: outer).properties("Outer").map(\.isIndirect) == [true])
    }

    @Test func propertiesOfOneOrTwoValuesStayDirect() {
        let most = """
            \(outer)
            Most:
              type: object
              properties:
                first: { $ref: '#/components/schemas/Inner' }
                other: { oneOf: [{ $ref: '#/components/schemas/Inner' }, { type: 'null' }] }
                names: { type: array, items: { $ref: '#/components/schemas/Inner' } }
                \((0..<15).map { "a\($0): { type: string }" }.joined(separator: "\n    "))
            """
        let others = Array(repeating: false, count: 15)
        #expect(planned(2, outer: most).properties("Most").map(\.isIndirect) == [false, false, false] + others)
        #expect(planned(3, outer: most).properties("Most").map(\.isIndirect) == [true, true, false] + others)
    }

    @Test func anIndirectPropertyCountsAsOneValue() {
        let most = """
            \(outer)
            Most: { type: object, properties: { outer: { $ref: '#/components/schemas/Outer' }, name: { type: string } } }
            """
        #expect(planned(9, outer: most).properties("Most").map(\.isIndirect) == [false, false])
        #expect(planned(8, outer: most).properties("Most").map(\.isIndirect) == [true, false])
    }

    @Test func measuresChainsThatExceedTheStack() {
        let chain = (0..<20_000).map { index in
            "C\(index): { type: object, properties: { next: { $ref: '#/components/schemas/C\(index + 1)' } } }"
        }
        let planned = Planned(schemas: (chain + ["C20000: { type: string }"]).joined(separator: "\n"))
        #expect(planned.properties("C0").map(\.isIndirect) == [false])
    }
}
