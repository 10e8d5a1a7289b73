import APIPlan

/// Writes constants as Swift literals, escaped so that no content can end the literal.
package enum SwiftLiteral {
    /// A string literal.
    package static func string(_ content: String) -> String {
        "\"\(escaped(content))\""
    }

    /// The content of a string literal: backslashes, quotes and invisible characters are escaped.
    package static func escaped(_ content: String) -> String {
        if content.consists(of: { $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\"") && (0x20..<0x7F).contains($0) })
        {
            return content
        }
        var text = ""
        for scalar in content.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if isInvisible(scalar) {
                    text += "\\u{\(String(scalar.value, radix: 16))}"
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        return text
    }

    /// Whether the character is invisible, or changes the order in which others are displayed.
    ///
    /// These are controls, line and paragraph separators, and format characters such as the bidirectional controls.
    /// Joiners are not among them, because emoji and many scripts need them.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        // Nearly all text is ASCII, and a look-up in Unicode's tables costs far more.
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        return switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
        default: false
        }
    }

    /// A planned constant as a Swift expression.
    static func text(_ literal: LiteralPlan) -> String {
        switch literal {
        case .absent: "nil"
        case .boolean(let value): value.description
        case .integer(let value): value.description
        case .number(let value): value.description
        case .string(let value): string(value)
        case .enumeration(let value): ".init(rawValue: \(string(value)))"
        case .enumCase(let name): ".\(name)"
        }
    }
}
