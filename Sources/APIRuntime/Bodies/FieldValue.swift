/// A value taken apart for a form: like JSON, but with the order of properties kept and with files in it.
indirect enum FieldValue: Hashable, Sendable {
    case null
    /// A string.
    case text(String)
    /// A number or a boolean, as JSON writes it.
    case literal(String)
    case array([FieldValue])
    case object([Member])
    case file(FilePart)

    /// A property with its value.
    struct Member: Hashable, Sendable {
        var name: String
        var value: FieldValue
    }

    /// Whether it is neither a list nor an object.
    var isScalar: Bool {
        switch self {
        case .array, .object: false
        case .null, .text, .literal, .file: true
        }
    }

    /// What a field without structure says; nil for null and for what has a structure.
    var scalarText: String? {
        switch self {
        case .text(let text), .literal(let text): text
        case .file(let file): file.textForJSON
        case .null, .array, .object: nil
        }
    }

    /// The value as JSON, properties in their order.
    var json: String {
        var text = ""
        writeJSON(to: &text)
        return text
    }

    private func writeJSON(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .literal(let literal): text += literal
        case .text(let string): Self.writeString(string, to: &text)
        case .file(let file): Self.writeString(file.textForJSON, to: &text)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.writeJSON(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                Self.writeString(member.name, to: &text)
                text += ":"
                member.value.writeJSON(to: &text)
            }
            text += "}"
        }
    }

    /// RFC 8259 section 7: quotation mark, reverse solidus and control characters are escaped.
    private static func writeString(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
