import Testing

@testable import SwiftEmitter

@Suite struct MarkdownLinesTests {
    private func wrapped(_ text: String, width: Int = 20) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return MarkdownLines(lines, width: width).wrapped
    }

    @Test func wrapsAParagraphThatHasALongLine() {
        #expect(wrapped("one two\nthree four five six seven") == ["one two three four", "five six seven"])
    }

    @Test func leavesAParagraphWhoseLinesFit() {
        #expect(wrapped("one\ntwo\n\nthree") == ["one", "two", "", "three"])
    }

    @Test(arguments: [
        "```\none two three four five six\n```", "~~~\none two three four five six\n~~~",
        "    one two three four five six", "| one | two | three | four |", "# one two three four five",
    ])
    func leavesBlocksWhoseLineBreaksMatter(block: String) {
        #expect(wrapped(block).joined(separator: "\n") == block)
    }

    @Test func indentsTheFurtherLinesOfAListItem() {
        #expect(wrapped("- one two three four five") == ["- one two three four", "  five"])
        #expect(wrapped("10. one two three four") == ["10. one two three", "    four"])
    }

    @Test func keepsListItemsApart() {
        #expect(
            wrapped("- one two three four five\n- six seven") == ["- one two three four", "  five", "- six seven"]
        )
    }

    @Test(arguments: ["-", "+", "*", ">", "#", "##", "1.", "2)", "---", "="])
    func neverBeginsALineWithAWordThatBeginsABlock(word: String) {
        #expect(wrapped("one two three four a \(word) b c d e").allSatisfy { !$0.hasPrefix(word) })
    }

    @Test func countsCharactersAndNotBytes() {
        #expect(wrapped("äöüß äöüß äöüß äöüß").count == 1)
    }

    @Test func leavesAWordThatIsLongerThanTheWidth() {
        let word = String(repeating: "x", count: 30)
        #expect(wrapped("one \(word) two") == ["one", word, "two"])
    }
}
