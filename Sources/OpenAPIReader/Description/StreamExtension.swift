/// `x-stream`: how an operation streams its response.
package struct StreamExtension: Hashable, Sendable {
    /// The format of the items.
    package enum Format: String, Hashable, Sendable {
        /// `text/event-stream` as specified by WHATWG; each event is an item.
        case events = "sse"
        /// Text in the pieces in which it is received.
        case text
        /// One JSON value on each line.
        case jsonLines = "jsonl"
        /// A JSON value after each record separator (RFC 7464).
        case jsonSequence = "json-seq"
        /// Bytes in the pieces in which they are received.
        case bytes
    }

    /// The line endings of an event stream.
    package enum Lines: String, Hashable, Sendable {
        /// CR, LF or CRLF, as specified by WHATWG.
        case standard
        /// Only LF; a CR is text.
        case lineFeed = "lf"
    }

    /// A property of the request with the value that requests the stream.
    package struct Condition: Hashable, Sendable {
        /// The property's name in the request.
        package var property: String

        /// The value that the streaming method sends.
        package var value: YAMLScalar

        /// The position of the property's name in `when`.
        package var position: SourcePosition

        /// Creates a condition.
        package init(property: String, value: YAMLScalar, position: SourcePosition) {
            self.property = property
            self.value = value
            self.position = position
        }
    }

    /// The name of the streaming method; without it the operation's own method is the streaming method.
    package var method: String?

    /// The property that requests the stream; it is not a parameter of any method.
    package var when: Condition?

    /// The format of the response.
    package var format: Format

    /// The schema of an item; without it an item is a string.
    package var item: Schema?

    /// The data of the event that ends the stream; without it the end of the response ends the stream.
    package var done: String?

    /// The prefix of an event, or of the last chunk of a text stream, that ends the stream with an error; the rest is the
    /// message.
    package var error: String?

    /// The line endings of the event stream.
    package var lines: Lines

    /// `unescape: newline`: whether `\n` in an event's data is a line feed.
    package var unescapesNewlines: Bool

    /// Whether the server continues after the event in `Last-Event-ID` (WHATWG HTML section 9.2.3).
    package var isResumable = false

    /// Whether the stream is inferred from media types and not declared with `x-stream`; then unsupported parts are not
    /// errors.
    package var isInferred = false

    /// Whether an inferred stream is in addition to a plain response.
    package var hasPlainResponse = false

    /// The position of the key `x-stream` or the media type.
    package var position: SourcePosition

    /// Creates a stream.
    package init(
        method: String? = nil,
        when: Condition? = nil,
        format: Format,
        item: Schema? = nil,
        done: String? = nil,
        error: String? = nil,
        lines: Lines = .standard,
        unescapesNewlines: Bool = false,
        position: SourcePosition
    ) {
        self.method = method
        self.when = when
        self.format = format
        self.item = item
        self.done = done
        self.error = error
        self.lines = lines
        self.unescapesNewlines = unescapesNewlines
        self.position = position
    }
}
