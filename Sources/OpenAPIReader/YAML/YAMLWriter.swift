/// Writes nodes as YAML text in block style, so that a text that is read again gives the same node.
package struct YAMLWriter {
    /// Longer keys are no simple keys (YAML 1.2.2 section 7.4.2).
    private static let longestKey = 1000

    private var text = ""

    /// The text of a document.
    package static func text(of root: YAMLNode) -> String {
        var writer = YAMLWriter()
        switch root.content {
        case .mapping(let entries) where !entries.isEmpty: writer.write(entries, level: 0)
        case .sequence(let items) where !items.isEmpty: writer.write(items, level: 0)
        default: writer.text = scalarText(root, level: 0) + "\n"
        }
        return writer.text
    }

    private mutating func write(_ entries: [YAMLEntry], level: Int) {
        for (index, entry) in entries.enumerated() {
            // The first entry of a mapping in a list stands behind the dash.
            if index > 0 || !text.hasSuffix("- ") { indent(level) }
            let key = YAMLScalarText.quoted(entry.key, isKey: true)
            if key.utf8.count > Self.longestKey {
                text += "? \(key)\n"
                indent(level)
                text += ":"
            } else {
                text += "\(key):"
            }
            write(value: entry.value, level: level + 1)
        }
    }

    private mutating func write(_ items: [YAMLNode], level: Int) {
        for (index, item) in items.enumerated() {
            if index > 0 || !text.hasSuffix("- ") { indent(level) }
            text += "- "
            switch item.content {
            case .mapping(let entries) where !entries.isEmpty: write(entries, level: level + 1)
            case .sequence(let items) where !items.isEmpty: write(items, level: level + 1)
            default: text += Self.scalarText(item, level: level + 1) + "\n"
            }
        }
    }

    /// Writes what stands behind a key's colon.
    private mutating func write(value: YAMLNode, level: Int) {
        switch value.content {
        case .mapping(let entries) where !entries.isEmpty:
            text += "\n"
            write(entries, level: level)
        case .sequence(let items) where !items.isEmpty:
            text += "\n"
            write(items, level: level)
        default: text += " \(Self.scalarText(value, level: level))\n"
        }
    }

    private mutating func indent(_ level: Int) { text += String(repeating: "  ", count: level) }

    private static func scalarText(_ node: YAMLNode, level: Int) -> String {
        switch node.content {
        case .mapping: "{}"
        case .sequence: "[]"
        case .scalar(.string(let string)): YAMLScalarText.block(string, level: level) ?? YAMLScalarText.quoted(string)
        case .scalar(.number(let value)) where node.literal == nil && !value.isFinite:
            value.isNaN ? ".nan" : value < 0 ? "-.inf" : ".inf"
        case .scalar(let scalar): node.literal ?? scalar.json
        }
    }
}

/// Strings as YAML writes them.
enum YAMLScalarText {
    /// Several lines as a literal (YAML 1.2.2 section 8.1.2); nil where the text is on one line or cannot be one.
    static func block(_ string: String, level: Int) -> String? {
        guard string.unicodeScalars.contains("\n"), string.unicodeScalars.allSatisfy({ $0 == "\n" || isPlain($0) })
        else { return nil }
        let lines = string.split(separator: "\n", omittingEmptySubsequences: false)
        // The first line says how deep the others are; white space at the ends of lines is easily lost.
        guard let first = lines.first?.first, first != " ", level > 0,
            lines.allSatisfy({ $0.last != " " }), lines.dropLast().contains(where: { !$0.isEmpty })
        else { return nil }
        let indentation = String(repeating: "  ", count: level)
        let ends = lines.reversed().prefix(while: \.isEmpty).count
        let body = lines.dropLast(ends > 0 ? 1 : 0).map { $0.isEmpty ? "" : indentation + $0 }
        return "|\(ends == 0 ? "-" : ends == 1 ? "" : "+")\n" + body.joined(separator: "\n")
    }

    /// One line: plain where nothing else can be meant, else in single quotes, else in double quotes.
    static func quoted(_ string: String, isKey: Bool = false) -> String {
        guard string.unicodeScalars.allSatisfy(isPlain) else { return escaped(string) }
        // A key is its text, whatever it looks like; readers of other kinds make numbers of it.
        if case .string = YAMLScalar(plain: string), canStandAlone(string) { return string }
        return "'\(string.replacing("'", with: "''"))'"
    }

    /// Whether a character needs no escape in any style; tabs and what others take for line ends do.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " "..."~": true
        case "\u{A0}"..."\u{D7FF}": scalar != "\u{2028}" && scalar != "\u{2029}"
        case "\u{E000}"..."\u{FFFD}": scalar != "\u{FEFF}"
        case "\u{10000}"...: true
        default: false
        }
    }

    /// What no reader of YAML 1.1 or 1.2 takes for anything but a string.
    private static func canStandAlone(_ string: String) -> Bool {
        guard let first = string.unicodeScalars.first, string.last != " ", string.last != ":" else { return false }
        let isLetter = first.properties.isAlphabetic || "/$_(<.".unicodeScalars.contains(first)
        if !isLetter && !isVersion(string) || words.contains(string.lowercased()) { return false }
        return !string.contains(": ") && !string.contains(" #")
    }

    /// `1.2.3`, which is no number of YAML 1.1 either.
    private static func isVersion(_ string: String) -> Bool {
        let parts = string.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
    }

    /// Booleans of YAML 1.1, which many readers still follow.
    private static let words: Set = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

    /// In double quotes (YAML 1.2.2 section 5.7).
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
