extension JSONValue: CustomStringConvertible {
    /// The value as JSON text on one line, with an object's properties sorted by name.
    public var description: String {
        switch self {
        case .null: return "null"
        case .boolean(let value): return value.description
        case .integer(let value): return value.description
        case .number(let value): return value.description
        case .string(let value): return Self.quoted(value)
        case .array(let elements): return "[\(elements.map(\.description).joined(separator: ","))]"
        case .object(let properties):
            let members = properties.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)):\($0.value)" }
            return "{\(members.joined(separator: ","))}"
        }
    }

    /// A JSON string (RFC 8259 §7): quotes, backslashes and control characters are escaped.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
