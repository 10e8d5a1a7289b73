/// Decodes the items of a body without its framing; each format has one conforming type.
///
/// Items before a failure are in `items` when it is thrown.
protocol ItemDecoder: Sendable {
    /// Whether the stream announced its end; no items follow.
    var isDone: Bool { get }

    /// The position of an event stream; nil for other streams.
    var position: EventStreamPosition? { get }

    /// Begins a chunk of the body.
    mutating func beginChunk(into items: inout [StreamItem])

    /// Decodes bytes of the chunk.
    mutating func push(_ bytes: UnsafeRawBufferPointer, into items: inout [StreamItem]) throws(StreamFailure)

    /// Ends the chunk.
    mutating func endChunk(into items: inout [StreamItem])

    /// Ends the body.
    mutating func finish(into items: inout [StreamItem]) throws(StreamFailure)
}

extension ItemDecoder {
    /// Nil: other streams have no position.
    var position: EventStreamPosition? { nil }
}
