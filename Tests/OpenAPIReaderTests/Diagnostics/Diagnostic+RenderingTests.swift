import OpenAPIReader
import Testing

struct DiagnosticRenderingTests {
    private func diagnostic(line: Int, column: Int) -> Diagnostic {
        let position = SourcePosition(file: "a/b.yaml", line: line, column: column)
        return Diagnostic(.error, code: "ref-missing", "'x' is not defined", at: position)
    }

    @Test func writesOneLineAsCompilersDo() {
        #expect(
            diagnostic(line: 41, column: 15).description == "a/b.yaml:41:15: error: [ref-missing] 'x' is not defined"
        )
    }

    @Test func showsTheLineWithACaret() {
        #expect(
            diagnostic(line: 2, column: 5).rendered(source: "a: 1\nké: x\nc: 3") == """
                a/b.yaml:2:5: error: [ref-missing] 'x' is not defined
                ké: x
                    ^
                """
        )
    }

    @Test func leavesOutALineBeyondTheEnd() {
        let expected = "a/b.yaml:7:1: error: [ref-missing] 'x' is not defined"
        #expect(diagnostic(line: 7, column: 1).rendered(source: "a") == expected)
    }

    @Test func joinsSeveralDiagnostics() {
        let all = [diagnostic(line: 1, column: 1), diagnostic(line: 2, column: 2)]
        #expect(
            all.rendered(source: Array("a\nbc\n".utf8)) == """
                a/b.yaml:1:1: error: [ref-missing] 'x' is not defined
                a
                ^
                a/b.yaml:2:2: error: [ref-missing] 'x' is not defined
                bc
                 ^
                """
        )
    }
}
