import APIPlan
import Testing

@Suite struct LargePropertiesTests {
    private func planned(_ count: Int, outer: String) -> Planned {
        let names = (0..<count).map { "p\($0): { type: string }" }.joined(separator: ", ")
        return Planned(schemas: "Inner: { type: object, properties: { \(names) } }\n\(outer)")
    }

    private let outer = "Outer: { type: object, properties: { inner: { $ref: '#/components/schemas/Inner' } } }"

    @Test func keepsOutsideWhatHasMoreThanSixteenPartsInside() {
        #expect(planned(16, outer: outer).properties("Outer").map(\.isIndirect) == [false])
        #expect(planned(17, outer: outer).properties("Outer").map(\.isIndirect) == [true])
    }

    @Test func countsWhatIsKeptOutsideAsOnePart() {
        let most = """
            \(outer)
            Most:
              type: object
              required: [outer, other]
              properties:
                outer: { $ref: '#/components/schemas/Outer' }
                other: { oneOf: [{ $ref: '#/components/schemas/Inner' }, { type: 'null' }] }
                more: { type: array, items: { $ref: '#/components/schemas/Inner' } }
            """
        #expect(planned(17, outer: most).properties("Most").map(\.isIndirect) == [false, true, false])
        #expect(planned(9, outer: most).properties("Most").map(\.isIndirect) == [false, false, false])
        #expect(planned(9, outer: most).properties("Outer").map(\.isIndirect) == [false])
    }

    @Test func measuresChainsThatAreLongerThanAStack() {
        let chain = (0..<20_000).map { index in
            "C\(index): { type: object, properties: { next: { $ref: '#/components/schemas/C\(index + 1)' } } }"
        }
        let planned = Planned(schemas: (chain + ["C20000: { type: string }"]).joined(separator: "\n"))
        #expect(planned.properties("C0").map(\.isIndirect) == [false])
    }
}
