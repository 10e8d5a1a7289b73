import APIPlan

/// Doc text in lines, each of which is safe behind `///`.
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

    private static func item(_ head: String, _ text: String, indent: Int, width: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let body = block(text, width: width - indent)
        guard let first = body.first else { return [] }
        let wrapped = wrap(head + first, continuation: margin, width: width)
        return wrapped + body.dropFirst().map { $0.isEmpty ? "" : margin + $0 }
    }

    /// The lines of one text. A fence, an indented block and a table keep their lines; prose is wrapped.
    private static func block(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var isFenced = false
        for line in split(text) {
            let start = line.drop { $0 == " " }
            let isFence = start.hasPrefix("```") || start.hasPrefix("~~~")
            if isFence { isFenced.toggle() }
            if isFenced || isFence || line.hasPrefix("    ") || start.hasPrefix("|") {
                lines.append(line)
            } else {
                let margin = String(repeating: " ", count: line.count - start.count + markerWidth(start))
                lines += wrap(line, continuation: margin, width: width)
            }
        }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// Cuts at everything that anybody takes for a line's end, and leaves out what cannot be seen.
    private static func split(_ text: String) -> [String] {
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
        while line.last?.isWhitespace == true { line.removeLast() }
        return line
    }

    private static func wrap(_ line: String, continuation: String, width: Int) -> [String] {
        guard line.count > width else { return [line] }
        let start = line.prefix { $0 == " " }
        var lines: [String] = []
        var current = String(start)
        var isEmpty = true
        for word in line.dropFirst(start.count).split(separator: " ", omittingEmptySubsequences: true) {
            if !isEmpty, current.count + 1 + word.count > width, !beginsBlock(word) {
                lines.append(current)
                current = continuation + word
            } else {
                current += isEmpty ? String(word) : " " + word
            }
            isEmpty = false
        }
        return lines + [current]
    }

    /// A word that would be a list, a quotation or a heading at the start of a line stays where it is.
    private static func beginsBlock(_ word: Substring) -> Bool {
        guard let first = word.first else { return false }
        if "-+*>#=|`~".contains(first) { return !(first == "`" && !word.hasPrefix("```")) }
        return first.isNumber && (word.hasSuffix(".") || word.hasSuffix(")"))
    }

    /// How far the text of a list's item is from its marker's start.
    private static func markerWidth(_ line: Substring) -> Int {
        let marker = line.prefix { $0 != " " }
        let isNumber = marker.dropLast().allSatisfy(\.isNumber) && marker.count > 1 && marker.hasSuffix(".")
        return ["-", "*", "+"].contains(marker) || isNumber ? marker.count + 1 : 0
    }
}

extension SourceWriter {
    /// Writes planned doc text.
    mutating func document(_ documentation: Documentation) {
        document { DocCommentText.lines(documentation, width: $0) }
    }
}
