/// Bytes in a string in the URL-safe alphabet (`contentEncoding: base64url`), such as `aGVsbG8` (RFC 4648 section 5).
public struct Base64URLData: FormattedText {
    /// The text as in JSON.
    public var text: String

    /// Creates a value from any text.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates the text of bytes, without padding, which is optional where the length is known (RFC 4648 section 3.2).
    public init(_ bytes: some Sequence<UInt8>) {
        let standard = Base64.encode(bytes).prefix { $0 != "=" }
        text = String(standard.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }

    /// The bytes; nil if the text is not valid Base64.
    ///
    /// Both the URL-safe and the standard alphabet are read (RFC 4648 sections 4 and 5), with or without padding. White space is
    /// skipped.
    public var bytes: [UInt8]? { Base64.decode(text) }
}
