import OpenAPIReader
import Testing

@Suite struct DiagnosticFoldingTests {
    private func diagnostic(_ message: String, line: Int, _ severity: Diagnostic.Severity = .warning) -> Diagnostic {
        Diagnostic(severity, code: "test", message, at: SourcePosition(file: "a.yaml", line: line, column: 1))
    }

    private func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.folded.map { "\($0.position.line) \($0.message)" }
    }

    @Test func keepsTheSameWarningThreeTimesAndCountsTheOthers() {
        let diagnostics = (1...10).map { diagnostic("again", line: $0) } + [diagnostic("once", line: 11)]
        #expect(
            lines(diagnostics) == [
                "1 again", "2 again", "3 again", "3 the same warning occurs 7 more times and is not repeated",
                "11 once",
            ]
        )
    }

    @Test func keepsAFourthWarningInsteadOfANote() {
        #expect(lines((1...4).map { diagnostic("again", line: $0) }) == ["1 again", "2 again", "3 again", "4 again"])
    }

    @Test func keepsEveryError() {
        #expect(lines((1...10).map { diagnostic("again", line: $0, .error) }).count == 10)
    }

    @Test func leavesOutTheNotesOfAWarningThatIsLeftOut() {
        let diagnostics = (1...6).flatMap {
            [diagnostic("again", line: $0), diagnostic("more", line: $0 + 100, .note)]
        }
        #expect(
            lines(diagnostics) == [
                "1 again", "101 more", "2 again", "102 more", "3 again",
                "3 the same warning occurs 3 more times and is not repeated", "103 more",
            ]
        )
    }
}
