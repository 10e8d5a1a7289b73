import OpenAPIReader
import Testing

struct SourceLinesTests {
    private func diagnostic(line: Int, column: Int) -> Diagnostic {
        let position = SourcePosition(file: "a/b.yaml", line: line, column: column)
        return Diagnostic(.error, code: "ref-missing", "'x' is not defined", at: position)
    }

    @Test func keepsTabsBeforeTheCaret() {
        #expect(diagnostic(line: 1, column: 4).rendered(source: "\t a\tb").hasSuffix("\n\t a\tb\n\t  ^"))
    }

    @Test func countsLinesAsTheParserDoes() {
        let text = "a\r\nb\rc\u{2028}d\u{85}e"
        for (line, letter) in zip(1..., "abcde") {
            #expect(diagnostic(line: line, column: 1).rendered(source: text).hasSuffix("\n\(letter)\n^"))
        }
    }

    @Test func countsLinesOfJSONAsJSONDoes() {
        #expect(diagnostic(line: 2, column: 1).rendered(source: "{\"\u{2028}\":\n1}").hasSuffix("\n1}\n^"))
    }

    @Test func showsAPartOfALongLine() {
        let text = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
        let half = String(repeating: "a", count: 80)
        let end = "X" + String(repeating: "b", count: 79)
        let caret = String(repeating: " ", count: 81) + "^"
        #expect(diagnostic(line: 1, column: 501).rendered(source: text).hasSuffix("\n…\(half)\(end)…\n\(caret)"))
    }

    @Test(arguments: [1, 500, 511, 512, 513, 514, 1024, 1025, 3000])
    func findsColumnsOfLongLinesWithCharactersOfSeveralBytes(column: Int) {
        let line = (1...3000).map { $0 == column ? "X" : ["a", "é", "日", "😀"][$0 % 4] }.joined()
        let lines = diagnostic(line: 2, column: column).rendered(source: "first\n\(line)\nlast").split(separator: "\n")
        #expect(lines.count == 3)
        let caret = lines[2].count - 1
        #expect(Array(lines[1].unicodeScalars)[caret] == "X")
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
    func showsTextInUTF16(mark: [UInt8]) {
        let units = "a: 1\nké😀: x".utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return mark[0] == 0xFE ? bytes : bytes.reversed()
        }
        #expect(diagnostic(line: 2, column: 4).rendered(source: mark + units).hasSuffix("\nké😀: x\n   ^"))
    }

    @Test func leavesTheByteOrderMarkOut() {
        #expect(diagnostic(line: 1, column: 2).rendered(source: "\u{FEFF}ab").hasSuffix("\nab\n ^"))
    }

    @Test func showsNoControlCharacters() {
        #expect(diagnostic(line: 1, column: 1).rendered(source: "a\u{1B}[2J").hasSuffix("\na\u{FFFD}[2J\n^"))
    }
}
