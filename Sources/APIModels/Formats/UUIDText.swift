public import Platform

/// An identifier (`format: uuid`), such as `123e4567-e89b-12d3-a456-426614174000` (RFC 9562 section 4).
///
/// Unlike Foundation's `UUID`, which is written in upper case, it keeps the case: many servers distinguish it.
public struct UUIDText: FormattedText {
    /// The text as in JSON.
    public var text: String

    /// Creates a value from any text.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates the text of an identifier in lower case, as in RFC 9562.
    public init(_ uuid: UUID) {
        text = uuid.uuidString.lowercased()
    }

    /// The identifier; nil if the text is not a valid one.
    public var uuid: UUID? { UUID(uuidString: text) }
}
