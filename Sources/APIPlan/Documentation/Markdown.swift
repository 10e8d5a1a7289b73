/// Converts texts of a description to Markdown for doc comments.
enum Markdown {
    /// Returns the text without surrounding white space, and with a full stop where it ends in a letter or a digit; nil for
    /// empty text.
    static func sentence(_ text: String?) -> String? {
        guard let text else { return nil }
        var trimmed = text[...]
        while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        guard let last = trimmed.last else { return nil }
        let line = trimmed[
            (trimmed.lastIndex(where: \.isNewline).map { trimmed.index(after: $0) } ?? trimmed.startIndex)...
        ]
        let isSentence = (last.isLetter || last.isNumber) && !isBlock(line)
        return isSentence ? trimmed + "." : String(trimmed)
    }

    /// Whether a line is an item of a list, a heading, or part of a table or of code, which do not end in a full stop.
    private static func isBlock(_ line: Substring) -> Bool {
        let text = line.drop { $0 == " " || $0 == "\t" }
        if line.count - text.count >= 4 || line.first == "\t" { return true }
        if ["- ", "* ", "+ ", "#", "|", ">"].contains(where: { text.hasPrefix($0) }) { return true }
        let rest = text.drop(while: \.isNumber)
        return rest.startIndex > text.startIndex && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
    }

    /// Returns the text as inline code: on one line, and without a backtick that would end it.
    static func code(_ text: String) -> String {
        if text.isEmpty { return "`\"\"`" }
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "`") }) { return "`\(text)`" }
        let shown = text.unicodeScalars.map { scalar -> Character in
            scalar == "`" ? "'" : scalar.properties.isWhitespace ? " " : Character(scalar)
        }
        return "`\(String(shown))`"
    }

    /// Whether the text is one paragraph of prose, to which a sentence can be appended.
    static func isProse(_ text: String) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).allSatisfy { line in
            let line = Substring(line)
            return line.first.map { $0.isLetter || $0.isNumber || "(\"'`".contains($0) } == true
                && !line.hasPrefix("```")
        }
    }
}
