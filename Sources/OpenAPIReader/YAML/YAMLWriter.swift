/// Writes nodes as YAML text in block style; reading the text again returns the same nodes.
package struct YAMLWriter {
    /// Longer keys need a `? ` (YAML 1.2.2 section 7.4.2).
    private static let maximumKeyLength = 1000

    private var text = ""

    /// Returns the text of a document.
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
            // The first entry of a mapping in a list is on the line of the dash.
            if index > 0 || !text.hasSuffix("- ") { indent(level) }
            let key = YAMLScalarText.quoted(entry.key, isKey: true)
            if key.utf8.count > Self.maximumKeyLength {
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

    /// Writes the value after a key's colon.
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
