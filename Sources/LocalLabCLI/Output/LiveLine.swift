/// A line on standard error that is redrawn in place. Draws nothing unless standard error is a terminal.
struct LiveLine: Sendable {
    private let isVisible = StandardStream.error.isTerminal

    /// Replaces the line with this text.
    func show(_ text: String) {
        // Carriage return, the text, then "erase to the end of the line" (ECMA-48 section 8.3.41).
        if isVisible { StandardStream.error.write("\r\(text)\u{1B}[K") }
    }

    /// Erases the line.
    func clear() { show("") }
}
