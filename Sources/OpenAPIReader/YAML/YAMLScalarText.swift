/// Chooses the YAML style of strings: plain, quoted or a literal block.
enum YAMLScalarText {
    /// Returns a text of several lines as a literal block (YAML 1.2.2 section 8.1.2); nil if it is one line or cannot be
    /// written as a block.
    static func block(_ string: String, level: Int) -> String? {
        guard string.unicodeScalars.contains("\n"), string.unicodeScalars.allSatisfy({ $0 == "\n" || isPlain($0) })
        else { return nil }
        let lines = string.split(separator: "\n", omittingEmptySubsequences: false)
        // The first line determines the indentation of the others; editors remove white space at the ends of lines.
        guard let first = lines.first?.first, first != " ", level > 0,
            lines.allSatisfy({ $0.last != " " }), lines.dropLast().contains(where: { !$0.isEmpty })
        else { return nil }
        let indentation = String(repeating: "  ", count: level)
        let ends = lines.reversed().prefix(while: \.isEmpty).count
        let body = lines.dropLast(ends > 0 ? 1 : 0).map { $0.isEmpty ? "" : indentation + $0 }
        return "|\(ends == 0 ? "-" : ends == 1 ? "" : "+")\n" + body.joined(separator: "\n")
    }

    /// Returns a text on one line: plain if that is unambiguous, otherwise in single or in double quotes.
    static func quoted(_ string: String, isKey: Bool = false) -> String {
        guard string.unicodeScalars.allSatisfy(isPlain) else { return escaped(string) }
        // This reader takes every key as text, but other readers convert keys such as 200 to numbers.
        if case .string = YAMLScalar(plain: string), canBePlain(string) { return string }
        return "'\(string.replacing("'", with: "''"))'"
    }

    /// Whether a character needs no escape in any style. Tabs and the characters that some readers take for line breaks
    /// do.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " "..."~": true
        case "\u{A0}"..."\u{D7FF}": scalar != "\u{2028}" && scalar != "\u{2029}"
        case "\u{E000}"..."\u{FFFD}": scalar != "\u{FEFF}"
        case "\u{10000}"...: true
        default: false
        }
    }

    /// Whether every reader of YAML 1.1 or 1.2 takes a plain text for a string.
    private static func canBePlain(_ string: String) -> Bool {
        guard let first = string.unicodeScalars.first, string.last != " ", string.last != ":" else { return false }
        let isLetter = first.properties.isAlphabetic || "/$_(<.".unicodeScalars.contains(first)
        if !isLetter && !isVersion(string) || words.contains(string.lowercased()) { return false }
        return !string.contains(": ") && !string.contains(" #")
    }

    /// Whether a text is like `1.2.3`, which is not a number in YAML 1.1 either.
    private static func isVersion(_ string: String) -> Bool {
        let parts = string.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
    }

    /// The booleans of YAML 1.1, which many readers still accept.
    private static let words: Set = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

    /// Returns a text in double quotes (YAML 1.2.2 section 5.7).
    private static func escaped(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where isPlain(scalar): text.unicodeScalars.append(scalar)
            default: text += escape(scalar)
            }
        }
        return text + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value > 0xFFFF ? 8 : 4
        return "\\\(width == 8 ? "U" : "u")" + String(repeating: "0", count: width - digits.count) + digits
    }
}
