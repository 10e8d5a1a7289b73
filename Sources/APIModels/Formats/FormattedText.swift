/// A string of a known format, which is kept unchanged.
///
/// A format does not restrict the allowed strings (JSON Schema 2020-12 validation section 7.2.1), so every string is accepted.
/// Its meaning, such as the date, is nil if the string does not have the format. Two values are equal if their texts are.
public protocol FormattedText: APIParameter, APIValue, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The string as in JSON.
    var text: String { get }

    /// Creates a value from any string.
    init(_ text: String)
}

extension FormattedText {
    /// Creates a value from any string.
    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// Reads a string.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the unchanged string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The unchanged string.
    public var parameterText: String { text }

    /// The unchanged string.
    public var description: String { text }
}
