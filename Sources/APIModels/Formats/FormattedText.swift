/// A string of a known format, kept as it came: what was read is written again to the letter.
///
/// A format says what a string means and not which strings there may be (JSON Schema 2020-12 validation section 7.2.1), so
/// every string is taken, and what it means is nil where it does not keep to the format. Two values are equal when their
/// texts are.
public protocol FormattedText: APIParameter, APIValue, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The string as it stands in JSON.
    var text: String { get }

    /// Takes any string.
    init(_ text: String)
}

extension FormattedText {
    /// Takes any string.
    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// Reads a string.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the string as it came.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The string as it came.
    public var parameterText: String { text }

    /// The string as it came.
    public var description: String { text }
}
