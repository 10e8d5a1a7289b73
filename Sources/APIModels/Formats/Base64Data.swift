/// Bytes in a string (`format: byte`, `contentEncoding: base64`), such as `aGVsbG8=` (RFC 4648).
public struct Base64Data: FormattedText {
    /// The text as in JSON.
    public var text: String

    /// Creates a value from any text.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates the text of bytes, in the standard alphabet with padding (RFC 4648 section 4).
    public init(_ bytes: some Sequence<UInt8>) {
        text = Base64.encode(bytes)
    }

    /// The bytes; nil if the text is not valid Base64.
    ///
    /// Both the standard and the URL-safe alphabet are read (RFC 4648 sections 4 and 5), with or without padding. White space is
    /// skipped.
    public var bytes: [UInt8]? { Base64.decode(text) }
}
