/// What a call gives.
package enum ResultPlan: Hashable, Sendable {
    /// A JSON value.
    case value(TypeReference)
    /// Text.
    case text
    /// Bytes as they came.
    case bytes
    /// Nothing.
    case empty
    /// What it wraps, or nil for an answer without content.
    indirect case optional(ResultPlan)
    /// One of several, told by the status: a type of the plan, by its name.
    case choice(String)
    /// Items, one after the other.
    case stream(StreamPlan)
    /// The pages of a list, one call each.
    case pages(PagesPlan)
}

/// How a call streams its answer.
package struct StreamPlan: Hashable, Sendable {
    /// How items are framed.
    package enum Format: Hashable, Sendable {
        /// Server-sent events, one item an event.
        case events
        /// Text without framing.
        case text
        /// A JSON value a line.
        case jsonLines
        /// A JSON value after each record separator.
        case jsonSequence
        /// Bytes as they come.
        case bytes
    }

    /// What an item of an event stream is.
    package enum EventItem: String, Hashable, Sendable {
        /// The event's data.
        case data
        /// The event with its fields.
        case event
        /// The event with its fields, its data JSON.
        case eventWithJSON
    }

    /// How items are framed.
    package var format: Format

    /// What an item is.
    package var item: TypeReference

    /// An event that is exactly this ends the stream.
    package var done: String?

    /// An event or chunk that begins so ends the stream by throwing.
    package var error: String?

    /// Whether only LF ends a line.
    package var endsLinesAtLineFeed: Bool

    /// Whether backslash-n in an event is a newline.
    package var unescapesNewlines: Bool

    /// What of an event is the item.
    package var eventItem: EventItem

    /// An event that is exactly this ends the stream, and need not come.
    package var optionalDone: String?

    /// Whether the stream is asked for again behind its last event.
    package var isResumable = false

    /// Makes a stream of its parts.
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
