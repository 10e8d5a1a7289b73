/// A line on standard error that changes in place; on anything but a terminal nothing is drawn.
struct LiveLine: Sendable {
    private let isShown = StandardStream.error.isTerminal

    /// Draws the line anew.
    func show(_ text: String) {
        // To the line's begin, the text, and nothing behind it (ECMA-48 section 8.3.41).
        if isShown { StandardStream.error.write("\r\(text)\u{1B}[K") }
    }

    /// Takes the line away.
    func clear() { show("") }
}
