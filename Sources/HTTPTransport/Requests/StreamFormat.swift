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
    package struct Events: Hashable, Sendable {
        package var done: String?
        package var error: String?
        package var lines: Lines
        package var unescapesNewlines: Bool
        package var item = Item.data
        /// What ends the stream where the server sends it, and may be left out.
        package var optionalDone: String?
        /// Whether the stream goes on behind the last event where it is asked for again.
        package var isResumable = false
    }

    /// What an item of an event stream is.
    public enum Item: Hashable, Sendable {
        /// The data of the event.
        case data
        /// The event as an object with `data`, `event`, `id` and `retry` (OpenAPI 3.2 section 4.14.4), all text.
        case event
        /// The same, and the data of an event is JSON where it can be.
        case eventWithJSON
    }

    /// What the format is.
    package enum Kind: Hashable, Sendable {
        case events(Events)
        case text(error: String?)
        case jsonLines
        case jsonSequence
        case bytes
    }

    /// What the format is, with its marks.
    package let kind: Kind

    /// Server-sent events (WHATWG HTML §9.2), the data of each one item.
    ///
    /// - Parameters:
    ///   - done: The data of the event that ends the stream. With one, an end without it is a failure.
    ///   - error: What the data of an event begins with when the server reports a failure; the rest is its message.
    ///   - lines: What ends a line.
    ///   - unescapesNewlines: Whether a backslash followed by `n` stands for a newline.
    ///   - item: What of an event is the item.
    ///   - optionalDone: The data of an event that ends the stream where it comes.
    ///   - isResumable: Whether a stream that breaks off or ends is asked for again behind its last event (§9.2.3), until the
    ///     server sends `done` or answers 204.
    public static func events(
        done: String? = nil,
        error: String? = nil,
        lines: Lines = .standard,
        unescapesNewlines: Bool = false,
        item: Item = .data,
        optionalDone: String? = nil,
        isResumable: Bool = false
    ) -> StreamFormat {
        let marks = Events(
            done: done,
            error: nonEmpty(error),
            lines: lines,
            unescapesNewlines: unescapesNewlines,
            item: item,
            optionalDone: optionalDone,
            isResumable: isResumable
        )
        return StreamFormat(kind: .events(marks))
    }

    /// Text without a frame: what arrives is handed on as it comes, in whole characters.
    ///
    /// - Parameter error: What the last chunk begins with when the server reports a failure; the rest is its message.
    public static func text(error: String? = nil) -> StreamFormat {
        StreamFormat(kind: .text(error: nonEmpty(error)))
    }

    /// JSON Lines: a JSON value a line, empty lines passed over.
    public static let jsonLines = StreamFormat(kind: .jsonLines)

    /// A JSON text sequence: a JSON value after each record separator (RFC 7464).
    public static let jsonSequence = StreamFormat(kind: .jsonSequence)

    /// Bytes in pieces as they come.
    public static let bytes = StreamFormat(kind: .bytes)

    /// Everything begins with an empty mark, so it marks nothing.
    private static func nonEmpty(_ mark: String?) -> String? {
        mark.flatMap { $0.isEmpty ? nil : $0 }
    }
}
