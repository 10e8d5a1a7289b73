public import Platform

/// An address (`format: uri`), such as `https://example.com/` (RFC 3986).
///
/// It is no `URL`, which would percent-encode what it does not like.
public struct URLText: FormattedText {
    /// The text as it stands in JSON.
    public var text: String

    /// Takes any text.
    public init(_ text: String) {
        self.text = text
    }

    /// The address's text.
    public init(_ url: URL) {
        text = url.absoluteString
    }

    /// The address; nil where the text is none.
    public var url: URL? { URL(string: text) }
}
