import Testing

@testable import OpenAPIReader

struct DiagnosticCollectorTests {
    private func position(_ line: Int) -> SourcePosition { SourcePosition(file: "a.yaml", line: line, column: 1) }

    private func warning(_ message: String, line: Int) -> Diagnostic {
        Diagnostic(.warning, code: "test", message, at: position(line))
    }

    @Test func sortsByPositionAndKeepsTheOrderOfEqualOnes() {
        let collector = DiagnosticCollector()
        collector.warning("test", "second", at: position(2))
        collector.error("test", "first", at: position(1))
        collector.warning("test", "third", at: position(2))
        #expect(collector.sorted.map(\.message) == ["first", "second", "third"])
        #expect(collector.hasErrors)
    }

    @Test func keepsEqualDiagnosticsOnce() {
        let collector = DiagnosticCollector()
        for _ in 0..<3 { collector.add(warning("same", line: 1)) }
        #expect(collector.sorted.map(\.message) == ["same"])
        #expect(!collector.hasErrors)
    }

    @Test(arguments: [(1, "m"), (2, "m (also in 1 more place)"), (4, "m (also in 3 more places)")])
    func countsFurtherDiagnosticsAboutASubject(count: Int, message: String) {
        let collector = DiagnosticCollector()
        for line in 1...count { collector.addOnce("subject", warning("m", line: line)) }
        #expect(collector.sorted.map(\.message) == [message])
        #expect(collector.sorted.map(\.position.line) == [1])
    }

    @Test func reportsAValueOfAWrongType() throws {
        let collector = DiagnosticCollector()
        let list = try #require(YAMLParser.parse(Array("[]".utf8), file: "a.yaml").root)
        collector.wrongType(list, "'a'", mustBe: "a string")
        #expect(
            collector.sorted.map(\.description) == [
                "a.yaml:1:1: warning: [wrong-type] 'a' must be a string, but it is a list; it is left out"
            ]
        )
    }

    @Test func suggestsSimilarNamesUntilTheLimitOfComparisons() {
        let collector = DiagnosticCollector()
        #expect(collector.hint(for: "nmae", among: ["name", "title"]) == "; did you mean 'name'?")
        #expect(collector.hint(for: "x", among: ["name"]) == "")
        let many = (0..<150_000).map { "some-long-name-\($0)" }
        _ = collector.hint(for: "q", among: many)
        #expect(collector.hint(for: "nmae", among: ["name"] + many) == "")
        #expect(collector.hint(for: "nmae", among: ["name"]) == "; did you mean 'name'?")
    }
}
