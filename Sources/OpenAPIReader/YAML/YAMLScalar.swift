/// A scalar with its type in the YAML 1.2 core schema.
package enum YAMLScalar: Hashable, Sendable {
    /// `null`, `~` or no text.
    case null
    /// `true` or `false`; `yes`, `no`, `on` and `off` are strings.
    case boolean(Bool)
    /// An integer that fits into an `Int`.
    case integer(Int)
    /// A number with a fraction or an exponent, or an integer that does not fit into an `Int`.
    case number(Double)
    /// Quoted text, and plain text of no other type.
    case string(String)
}

extension YAMLScalar {
    /// Creates a scalar from plain text with the type of the core schema (YAML 1.2.2 section 10.3.2).
    package init(plain text: String) {
        // Most texts begin with a letter that only strings begin with.
        if let first = text.utf8.first, !Self.canBeginWordOrNumber(first) {
            self = .string(text)
            return
        }
        self = Self.words[text] ?? Self.wholeNumber(text) ?? Self.decimalNumber(text) ?? .string(text)
    }

    /// Creates a scalar with the type of a tag such as `tag:yaml.org,2002:str`; nil if the text is not a value of that type.
    ///
    /// A tag outside the core schema means a string.
    init?(_ text: String, tag: String) {
        let plain = YAMLScalar(plain: text)
        switch (tag, plain) {
        case ("tag:yaml.org,2002:null", .null),
            ("tag:yaml.org,2002:bool", .boolean),
            ("tag:yaml.org,2002:int", .integer),
            ("tag:yaml.org,2002:float", .number):
            self = plain
        case ("tag:yaml.org,2002:float", .integer(let value)):
            self = .number(Double(value))
        case ("tag:yaml.org,2002:null", _), ("tag:yaml.org,2002:bool", _), ("tag:yaml.org,2002:int", _),
            ("tag:yaml.org,2002:float", _):
            return nil
        default:
            self = .string(text)
        }
    }

    /// Whether a number or one of `words` can begin with a byte.
    private static func canBeginWordOrNumber(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "0"..."9", "+", "-", ".", "~", "n", "N", "t", "T", "f", "F": true
        default: false
        }
    }

    /// The plain texts that are neither strings nor decimal numbers.
    private static let words: [String: YAMLScalar] = [
        "": .null, "~": .null, "null": .null, "Null": .null, "NULL": .null,
        "true": .boolean(true), "True": .boolean(true), "TRUE": .boolean(true),
        "false": .boolean(false), "False": .boolean(false), "FALSE": .boolean(false),
        ".inf": .number(.infinity), ".Inf": .number(.infinity), ".INF": .number(.infinity),
        "+.inf": .number(.infinity), "+.Inf": .number(.infinity), "+.INF": .number(.infinity),
        "-.inf": .number(-.infinity), "-.Inf": .number(-.infinity), "-.INF": .number(-.infinity),
        ".nan": .number(.nan), ".NaN": .number(.nan), ".NAN": .number(.nan),
    ]

    /// `[-+]?[0-9]+`, `0x[0-9a-fA-F]+` or `0o[0-7]+`.
    private static func wholeNumber(_ text: String) -> YAMLScalar? {
        var digits = text.utf8[...]
        var radix = 10
        if digits.starts(with: "0x".utf8) || digits.starts(with: "0o".utf8) {
            radix = digits.starts(with: "0x".utf8) ? 16 : 8
            digits = digits.dropFirst(2)
        } else {
            digits = digits.withoutSign
        }
        guard !digits.isEmpty, digits.allSatisfy({ $0.digitValue(radix) != nil }) else { return nil }
        if let value = Int(radix == 10 ? text[...] : Substring(digits), radix: radix) { return .integer(value) }
        let size = digits.reduce(0.0) { $0 * Double(radix) + Double($1.digitValue(radix) ?? 0) }
        return .number(radix == 10 ? Double(text) ?? size : size)
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
    private static func decimalNumber(_ text: String) -> YAMLScalar? {
        var rest = text.utf8.withoutSign
        let whole = rest.removeLeadingDigits()
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = rest.removeLeadingDigits()
        }
        guard whole + fraction > 0 else { return nil }
        if let letter = rest.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
            rest = rest.dropFirst().withoutSign
            guard rest.removeLeadingDigits() > 0 else { return nil }
        }
        guard rest.isEmpty else { return nil }
        return Double(text).map { .number($0) }
    }
}

extension String.UTF8View {
    fileprivate var withoutSign: Substring.UTF8View { self[...].withoutSign }
}

extension Substring.UTF8View {
    fileprivate var withoutSign: Substring.UTF8View {
        first == UInt8(ascii: "-") || first == UInt8(ascii: "+") ? dropFirst() : self
    }

    /// Removes the decimal digits at the beginning and returns their number.
    fileprivate mutating func removeLeadingDigits() -> Int {
        let digits = prefix { $0.digitValue(10) != nil }
        self = self[digits.endIndex...]
        return digits.count
    }
}

extension UInt8 {
    fileprivate func digitValue(_ radix: Int) -> Int? {
        let value: Int
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): value = Int(self - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): value = Int(self - UInt8(ascii: "A")) + 10
        default: return nil
        }
        return value < radix ? value : nil
    }
}
