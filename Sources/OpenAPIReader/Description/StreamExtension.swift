/// `x-stream`: how an operation streams its answer.
package struct StreamExtension: Hashable, Sendable {
    /// How items are framed.
    package enum Format: String, Hashable, Sendable {
        /// `text/event-stream` after the WHATWG rules, one item an event.
        case events = "sse"
        /// Text without framing, in pieces as they come.
        case text
        /// A JSON value a line.
        case jsonLines = "jsonl"
        /// A JSON value after each record separator (RFC 7464).
        case jsonSequence = "json-seq"
        /// Bytes in pieces as they come.
        case bytes
    }

    /// What ends a line of an event stream.
    package enum Lines: String, Hashable, Sendable {
        /// CR, LF or CRLF, as WHATWG says.
        case standard
        /// LF alone; a CR is text.
        case lineFeed = "lf"
    }

    /// A request property with the value that asks for the stream.
    package struct Switch: Hashable, Sendable {
        /// The property's name on the wire.
        package var property: String

        /// What the streaming method sends for it.
        package var value: YAMLScalar

        /// Where the property's name stands under `when`.
        package var position: SourcePosition

        /// Makes a switch.
        package init(property: String, value: YAMLScalar, position: SourcePosition) {
            self.property = property
            self.value = value
            self.position = position
        }
    }

    /// The streaming method's name; without it the operation itself is the stream.
    package var method: String?

    /// The request property that asks for the stream; no method shows it.
    package var when: Switch?

    /// How the answer is cut into items.
    package var format: Format

    /// The schema of an item; without it an item is a string.
    package var item: Schema?

    /// An event that is exactly this ends the stream; without it the end of the answer is not checked.
    package var done: String?

    /// An event (in a text stream: a last chunk) that begins so ends the stream by throwing, with the rest as message.
    package var error: String?

    /// What ends a line of the event stream.
    package var lines: Lines

    /// `unescape: newline`: backslash-n in an event's data is a newline.
    package var unescapesNewlines: Bool

    /// Whether the server goes on behind the event that `Last-Event-ID` names (WHATWG HTML §9.2.3).
    package var isResumable = false

    /// Whether the media types say it and not `x-stream`, so that what cannot be held of it is no error.
    package var isDerived = false

    /// Whether the operation has a plain answer too, where no name for the streaming method is given.
    package var isBesidePlain = false

    /// Where the key `x-stream` stands.
    package var position: SourcePosition

    /// Makes a stream.
    package init(
        method: String? = nil,
        when: Switch? = nil,
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
