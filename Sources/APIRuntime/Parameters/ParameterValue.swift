/// A value that was taken apart, in the order in which it was encoded.
indirect enum ParameterValue: Hashable, Sendable {
    /// A named part of a value.
    struct Field: Hashable, Sendable {
        var name: String
        var value: ParameterValue
    }

    /// Nothing: a value that is not sent.
    case null
    case text(String)
    /// A number or a boolean, as JSON writes it.
    case literal(String)
    case list([ParameterValue])
    case fields([Field])

    /// Takes a value apart; throws what its `encode(to:)` throws.
    init(_ value: some Encodable) throws {
        let node = ParameterNode()
        try node.encode(value)
        self = node.value
    }

    /// The value as the text of one item; nil for null. What has parts is JSON text.
    var plainText: String? {
        switch self {
        case .null: nil
        case .text(let text), .literal(let text): text
        case .list, .fields: json
        }
    }

    /// The value as JSON on one line.
    var json: String {
        switch self {
        case .null: "null"
        case .text(let text): Self.quoted(text)
        // JSON has no infinity: such a number is the text that `parameterText` has for it.
        case .literal(let text): text.hasSuffix("inf") || text == "nan" ? Self.quoted(text) : text
        case .list(let values): "[\(values.map(\.json).joined(separator: ","))]"
        case .fields(let fields):
            "{\(fields.map { "\(Self.quoted($0.name)):\($0.value.json)" }.joined(separator: ","))}"
        }
    }

    /// RFC 8259 section 7.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
