/// How the items of a streamed answer lie in its bytes.
public struct StreamFormat: Hashable, Sendable {
    /// What ends a line of an event stream.
    public enum Lines: Hashable, Sendable {
        /// CR, LF and CRLF, as WHATWG HTML §9.2.6 has it.
        case standard
        /// LF only, for servers that send a bare CR as text.
        case lineFeed
    }

    /// The marks of an event stream that leave the standard.
    struct Events: Hashable, Sendable {
        var done: String?
        var error: String?
        var lines: Lines
        var unescapesNewlines: Bool
    }

    /// What the format is.
    enum Kind: Hashable, Sendable {
        case events(Events)
        case text(error: String?)
    }

    /// What the format is, with its marks.
    let kind: Kind

    /// Server-sent events (WHATWG HTML §9.2), the data of each one item.
    ///
    /// - Parameters:
    ///   - done: The data of the event that ends the stream. With one, an end without it is a failure.
    ///   - error: What the data of an event begins with when the server reports a failure; the rest is its message.
    ///   - lines: What ends a line.
    ///   - unescapesNewlines: Whether a backslash followed by `n` stands for a newline.
    public static func events(
        done: String? = nil,
        error: String? = nil,
        lines: Lines = .standard,
        unescapesNewlines: Bool = false
    ) -> StreamFormat {
        let marks = Events(done: done, error: nonEmpty(error), lines: lines, unescapesNewlines: unescapesNewlines)
        return StreamFormat(kind: .events(marks))
    }

    /// Text without a frame: what arrives is handed on as it comes, in whole characters.
    ///
    /// - Parameter error: What the last chunk begins with when the server reports a failure; the rest is its message.
    public static func text(error: String? = nil) -> StreamFormat {
        StreamFormat(kind: .text(error: nonEmpty(error)))
    }

    /// Everything begins with an empty mark, so it marks nothing.
    private static func nonEmpty(_ mark: String?) -> String? {
        mark.flatMap { $0.isEmpty ? nil : $0 }
    }
}
