public import Platform

/// An identifier (`format: uuid`), such as `123e4567-e89b-12d3-a456-426614174000` (RFC 9562 section 4).
///
/// It is no `UUID`, which would be written in capital letters: to many servers that is another identifier.
public struct UUIDText: FormattedText {
    /// The text as it stands in JSON.
    public var text: String

    /// Takes any text.
    public init(_ text: String) {
        self.text = text
    }

    /// The identifier in small letters, as RFC 9562 writes it.
    public init(_ uuid: UUID) {
        text = uuid.uuidString.lowercased()
    }

    /// The identifier; nil where the text is none.
    public var uuid: UUID? { UUID(uuidString: text) }
}
