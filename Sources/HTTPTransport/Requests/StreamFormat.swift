/// The format of a streamed response: how its bytes are divided into items.
public struct StreamFormat: Hashable, Sendable {
    /// The line ends of an event stream.
    @_spi(Generated) public enum Lines: Hashable, Sendable {
        /// CR, LF and CRLF (WHATWG HTML §9.2.6).
        case standard
        /// LF only, for servers that send a bare CR as data.
        case lineFeed
    }

    /// The options of an event stream that go beyond the standard.
    package struct Events: Hashable, Sendable {
        /// The data of the event that must end the stream.
        package var done: String?
        /// The prefix of the data of an event that reports an error.
        package var error: String?
        /// The line ends.
        package var lines: Lines
        /// Whether a backslash followed by `n` is a newline.
        package var unescapesNewlines: Bool
        /// The part of an event that is the item.
        package var item = Item.data
        /// The data of an event that ends the stream; the server may omit it.
        package var optionalDone: String?
        /// Whether the stream continues after its last event when it is reconnected.
        package var isResumable = false
    }

    /// The part of an event that is an item of the stream.
    @_spi(Generated) public enum Item: Hashable, Sendable {
        /// The data of the event.
        case data
        /// The event as an object of strings: `data`, `event`, `id` and `retry` (OpenAPI 3.2 section 4.14.4).
        case event
        /// The same, but `data` that is valid JSON is a JSON value.
        case eventWithJSON
    }

    /// The kinds of formats.
    package enum Kind: Hashable, Sendable {
        case events(Events)
        case text(error: String?)
        case jsonLines
        case jsonSequence
        case bytes
    }

    /// The kind with its options.
    package let kind: Kind

    /// Server-sent events (WHATWG HTML §9.2); the data of each event is an item.
    ///
    /// - Parameters:
    ///   - done: The data of the event that ends the stream. If set, an end without this event is an error.
    ///   - error: The prefix of the data of an event that reports an error; the rest of the data is the message.
    ///   - lines: The line ends.
    ///   - unescapesNewlines: Whether a backslash followed by `n` is a newline.
    ///   - item: The part of an event that is the item.
    ///   - optionalDone: The data of an event that ends the stream; the server may omit it.
    ///   - isResumable: Whether a stream that is interrupted or ends is reconnected after its last event (§9.2.3), until the
    ///     server sends `done` or responds with 204.
    @_spi(Generated) public static func events(
        done: String? = nil,
        error: String? = nil,
        lines: Lines = .standard,
        unescapesNewlines: Bool = false,
        item: Item = .data,
        optionalDone: String? = nil,
        isResumable: Bool = false
    ) -> StreamFormat {
        let options = Events(
            done: done,
            error: nonEmpty(error),
            lines: lines,
            unescapesNewlines: unescapesNewlines,
            item: item,
            optionalDone: optionalDone,
            isResumable: isResumable
        )
        return StreamFormat(kind: .events(options))
    }

    /// Plain text, passed on as it arrives, in whole characters.
    ///
    /// - Parameter error: The prefix of the last chunk if it reports an error; the rest of the chunk is the message.
    @_spi(Generated) public static func text(error: String? = nil) -> StreamFormat {
        StreamFormat(kind: .text(error: nonEmpty(error)))
    }

    /// JSON Lines: one JSON value in each line; empty lines are skipped.
    @_spi(Generated) public static let jsonLines = StreamFormat(kind: .jsonLines)

    /// A JSON text sequence: a JSON value after each record separator (RFC 7464).
    @_spi(Generated) public static let jsonSequence = StreamFormat(kind: .jsonSequence)

    /// Bytes, in pieces as they arrive.
    @_spi(Generated) public static let bytes = StreamFormat(kind: .bytes)

    /// Every text has the empty prefix, so an empty prefix means none.
    private static func nonEmpty(_ prefix: String?) -> String? {
        prefix.flatMap { $0.isEmpty ? nil : $0 }
    }
}
