public import Platform

/// A URL (`format: uri`), such as `https://example.com/` (RFC 3986).
///
/// Unlike Foundation's `URL`, it keeps characters that need percent-encoding.
public struct URLText: FormattedText {
    /// The text as in JSON.
    public var text: String

    /// Creates a value from any text.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates the text of a URL.
    public init(_ url: URL) {
        text = url.absoluteString
    }

    /// The URL; nil if the text is not a valid one.
    public var url: URL? { URL(string: text) }
}
