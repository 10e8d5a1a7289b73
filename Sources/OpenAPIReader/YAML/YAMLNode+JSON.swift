extension YAMLNode {
    /// The node as JSON text (RFC 8259) without white space; mappings keep their order.
    ///
    /// Infinity and NaN, which JSON does not have, become `null`.
    package var json: String {
        var text = ""
        writeJSON(to: &text)
        return text
    }

    private func writeJSON(to text: inout String) {
        switch content {
        case .scalar(let scalar):
            text += scalar.json(literal: literal)
        case .sequence(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += "," }
                item.writeJSON(to: &text)
            }
            text += "]"
        case .mapping(let entries):
            text += "{"
            for (index, entry) in entries.enumerated() {
                if index > 0 { text += "," }
                text += YAMLScalar.jsonString(entry.key) + ":"
                entry.value.writeJSON(to: &text)
            }
            text += "}"
        }
    }
}

extension YAMLScalar {
    /// The scalar as JSON text.
    package var json: String { json(literal: nil) }

    fileprivate func json(literal: String?) -> String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .number(let value):
            if let literal, Self.isJSONNumber(literal) { literal } else { value.isFinite ? "\(value)" : "null" }
        case .string(let text): Self.jsonString(text)
        }
    }

    /// Returns a string in double quotes with the escapes of RFC 8259 section 7.
    static func jsonString(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// RFC 8259 section 6; YAML's `+1.`, `.5` and `007.5` are not valid in JSON.
    private static func isJSONNumber(_ text: String) -> Bool {
        let digits = text.first == "-" ? text.dropFirst() : text[...]
        guard let first = digits.first, first.isASCII, first.isNumber else { return false }
        let whole = digits.prefix { $0.isASCII && $0.isNumber }
        if whole.count > 1, first == "0" { return false }
        let rest = digits.dropFirst(whole.count)
        guard rest.first == "." else { return rest.isEmpty || rest.first == "e" || rest.first == "E" }
        return rest.dropFirst().first.map { $0.isASCII && $0.isNumber } ?? false
    }
}
