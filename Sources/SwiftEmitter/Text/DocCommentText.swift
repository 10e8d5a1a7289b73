import APIPlan

/// Divides documentation into lines that can follow `///`.
enum DocCommentText {
    /// The lines of a doc comment, none longer than `width` where a space allows it.
    static func lines(_ documentation: Documentation, width: Int) -> [String] {
        var groups = documentation.paragraphs.map { block($0, width: width) }
        groups.append(fields(documentation, width: width))
        return Array(groups.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private static func fields(_ documentation: Documentation, width: Int) -> [String] {
        var lines: [String] = []
        if documentation.parameters.count == 1, let parameter = documentation.parameters.first {
            lines += item("- Parameter \(parameter.name): ", parameter.text, indent: 2, width: width)
        } else if !documentation.parameters.isEmpty {
            lines.append("- Parameters:")
            for parameter in documentation.parameters {
                lines += item("  - \(parameter.name): ", parameter.text, indent: 4, width: width)
            }
        }
        if let returns = documentation.returns { lines += item("- Returns: ", returns, indent: 2, width: width) }
        if let throwing = documentation.throws { lines += item("- Throws: ", throwing, indent: 2, width: width) }
        return lines
    }

    /// A field of the doc comment: the head, its text, and further lines with an indent.
    private static func item(_ head: String, _ text: String, indent: Int, width: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let body = block(text, width: width - indent, startingAt: head.count - indent)
        guard let first = body.first else { return [] }
        return [head + first] + body.dropFirst().map { $0.isEmpty ? "" : margin + $0 }
    }

    /// The lines of one text. The first line begins at `column`, so less of it is left.
    private static func block(_ text: String, width: Int, startingAt column: Int = 0) -> [String] {
        var lines = split(text)[...]
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let first = lines.popFirst() else { return [] }
        // A filler without a space takes the columns before the text.
        let filler = String(repeating: "x", count: max(0, column))
        var wrapped = MarkdownLines([filler + first] + lines, width: width).wrapped
        wrapped[0].removeFirst(filler.count)
        return wrapped
    }

    /// Splits at every character that any tool treats as a line break, and removes invisible characters.
    private static func split(_ text: String) -> [String] {
        if text.consists(of: { (0x20..<0x7F).contains($0) }) { return [trimmed(text)] }
        var lines: [String] = []
        var line = ""
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append(trimmed(line))
                line = ""
            case "\t": line += "    "
            default: if !SwiftLiteral.isInvisible(scalar) { line.unicodeScalars.append(scalar) }
            }
            previous = scalar
        }
        return lines + [trimmed(line)]
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        // Most lines end in visible ASCII, which needs no look-up in Unicode's tables.
        if let last = line.utf8.last, (0x21..<0x7F).contains(last) { return line }
        while line.last?.isWhitespace == true { line.removeLast() }
        return line
    }
}

extension SourceWriter {
    /// Writes planned doc text.
    mutating func document(_ documentation: Documentation) {
        document { DocCommentText.lines(documentation, width: $0) }
    }
}
