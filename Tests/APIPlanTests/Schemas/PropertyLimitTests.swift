import OpenAPIReader
import Testing

@testable import APIPlan

@Suite struct PropertyLimitTests {
    private func description(_ count: Int, _ schema: (Int) -> String) -> OpenAPIDescription? {
        let schemas = (0..<count).map { "    S\($0): \(schema($0))\n" }.joined()
        let text = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\ncomponents:\n  schemas:\n" + schemas
        return DescriptionReader.read(Array(text.utf8), file: "a.yaml").description
    }

    private func reference(_ number: Int) -> String { "{$ref: '#/components/schemas/S\(number)'}" }

    @Test func rejectsAChainOfMillionsOfProperties() throws {
        let chain = try #require(
            description(1500) { $0 == 0 ? "{}" : "{allOf: [\(reference($0 - 1)), {properties: {p\($0): {}}}]}" }
        )
        let result = ClientPlanner.plan(chain)
        #expect(result.plan == nil)
        #expect(
            result.diagnostics.map(\.description) == [
                "a.yaml:1419:5: error: [allof-budget] 'allOf' expands to more than 1000000 properties in the schemas up to "
                    + "'S1414'; split the description"
            ]
        )
    }

    @Test func aSchemaThatIsIncludedTwiceCountsOnce() throws {
        let doubled = try #require(
            description(60) {
                $0 == 0 ? "{properties: {a: {}}}" : "{allOf: [\(reference($0 - 1)), \(reference($0 - 1))]}"
            }
        )
        #expect(PropertyLimit.error(for: doubled) == nil)
    }

    @Test func cyclesAndLongChainsTerminate() throws {
        let cycle = try #require(
            description(2000) { "{allOf: [\(reference(($0 + 1) % 2000)), {properties: {p: {}}}]}" }
        )
        #expect(PropertyLimit.error(for: cycle) == nil)
    }
}
