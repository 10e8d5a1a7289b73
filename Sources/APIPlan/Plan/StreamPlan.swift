/// How a response is streamed.
package struct StreamPlan: Hashable, Sendable {
    /// How items are framed.
    package enum Format: Hashable, Sendable {
        /// Server-sent events; each is an item.
        case events
        /// Text without framing.
        case text
        /// A JSON value on each line.
        case jsonLines
        /// A JSON value after each record separator.
        case jsonSequence
        /// Bytes as they arrive.
        case bytes
    }

    /// The part of an event that is the item.
    package enum EventItem: String, Hashable, Sendable {
        /// The event's data.
        case data
        /// The event with its fields.
        case event
        /// The event with its fields, with data in JSON.
        case eventWithJSON
    }

    /// How items are framed.
    package var format: Format

    /// The type of an item.
    package var item: TypeReference

    /// The data of the event that ends the stream; a stream that ends without it is an error.
    package var done: String?

    /// The prefix of an event or chunk that reports an error.
    package var error: String?

    /// Whether only LF ends a line.
    package var endsLinesAtLineFeed: Bool

    /// Whether a backslash and `n` in an event mean a newline.
    package var unescapesNewlines: Bool

    /// The part of an event that is the item.
    package var eventItem: EventItem

    /// The data of an event that ends the stream, where a stream may also end without it.
    package var optionalDone: String?

    /// Whether an interrupted stream is reconnected after its last event.
    package var isResumable = false

    /// Creates a stream.
    package init(
        format: Format,
        item: TypeReference = .string,
        done: String? = nil,
        error: String? = nil,
        endsLinesAtLineFeed: Bool = false,
        unescapesNewlines: Bool = false,
        eventItem: EventItem = .data,
        optionalDone: String? = nil
    ) {
        self.format = format
        self.item = item
        self.done = done
        self.error = error
        self.endsLinesAtLineFeed = endsLinesAtLineFeed
        self.unescapesNewlines = unescapesNewlines
        self.eventItem = eventItem
        self.optionalDone = optionalDone
    }
}
