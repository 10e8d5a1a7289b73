import OpenAPIReader
import Testing

struct SchemaCyclesTests {
    private func result(_ schemas: String) -> ReadingResult {
        let lines = schemas.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        return read(document("components:\n  schemas:\n\(lines)"))
    }

    private func reference(_ name: String) -> String { "{$ref: '#/components/schemas/\(name)'}" }

    @Test func aSchemaThatRefersToItselfIsAnyValue() {
        let result = result("A: \(reference("A"))\nB: {type: string}")
        #expect(result.description?.schema(named: "A")?.schema.kind == .any)
        #expect(
            result.diagnostics.map(\.description) == [
                "api.yaml:7:5: warning: [ref-cycle] the schema 'A' refers only to itself: 'A' → 'A'"
                    + "; it is read as any value"
            ]
        )
    }

    @Test func aCircleOfSeveralSchemasIsReportedAtTheFirst() {
        let result = result("A: \(reference("B"))\nB: \(reference("C"))\nC: \(reference("B"))")
        #expect(
            result.diagnostics.map(\.message) == [
                "the schema 'B' refers only to itself: 'B' → 'C' → 'B'; it is read as any value"
            ]
        )
        #expect(result.description?.schema(named: "A")?.schema.kind == .reference("B"))
        #expect(result.description?.schema(named: "B")?.schema.kind == .any)
        #expect(result.description?.schema(named: "C")?.schema.kind == .reference("B"))
    }

    @Test func aSchemaThatContainsItselfIsNotACircle() {
        let result = result(
            "A: {type: object, properties: {a: \(reference("A"))}}\nB: {type: array, items: \(reference("B"))}"
        )
        #expect(result.diagnostics == [])
    }

    @Test func findsCirclesInChainsOfAnyLength() {
        let count = 5000
        let chain = (0..<count).map { "S\($0): \(reference("S\($0 + 1)"))" } + ["S\(count): \(reference("S\(count)"))"]
        let result = result(chain.joined(separator: "\n"))
        #expect(result.diagnostics.map(\.code) == ["ref-cycle"])
        #expect(result.description?.schema(named: "S\(count)")?.schema.kind == .any)
    }
}
