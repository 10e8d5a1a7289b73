import HTTPTransport

/// The state of a `StreamReader`. It is not generic, so that no element looks up its type.
struct StreamReaderState: Sendable {
    var stream: OpenStream?
    var attempts: Attempts?
    /// Whether no item was received yet.
    var isUntouched = true
    var decoder: StreamDecoder?
    /// The position of a resumable stream.
    var position: EventStreamPosition?
    var reconnection: Reconnection?
    var items: ArraySlice<StreamItem> = []
    /// The number of items so far, with empty lines.
    var count = 0
    var pieces: [[UInt8]] = []
    var end: StreamDecoder.End?
    var failure: APIError?
    var isOver = false
    var isFetching = false

    /// Removes and returns the next item; skips empty ones where they are lines without a value.
    mutating func nextItem(skippingEmpty: Bool) -> StreamItem? {
        while let item = items.popFirst() {
            count += 1
            if !skippingEmpty || !item.isEmpty { return item }
        }
        return nil
    }
}
