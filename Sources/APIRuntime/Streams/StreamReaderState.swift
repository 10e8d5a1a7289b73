/// What a `StreamReader` knows at a moment. Not generic, so that each element does not look its type up.
struct StreamReaderState: Sendable {
    var stream: OpenStream?
    var attempts: Attempts?
    /// Whether no item came yet.
    var isUntouched = true
    var decoder: StreamDecoder?
    /// Where a resumable stream is, and how often it was asked for again.
    var place: EventStreamPlace?
    var reconnection: Reconnection?
    var texts: ArraySlice<String> = []
    /// How many items were handed out, empty lines among them.
    var count = 0
    var pieces: [[UInt8]] = []
    var end: StreamDecoder.End?
    var failure: APIError?
    var isOver = false
    var isFetching = false

    /// Takes the next item; empty ones are passed over where they are only lines without a value.
    mutating func nextText(skippingEmpty: Bool) -> String? {
        while let text = texts.popFirst() {
            count += 1
            if !skippingEmpty || !text.isEmpty { return text }
        }
        return nil
    }
}
