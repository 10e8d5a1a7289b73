/// What makes items of a body without its framing; one conformer a format.
///
/// Items that lie before a failure are in `items` when it is thrown.
protocol ItemDecoder: Sendable {
    /// Whether the stream said that it is over; what follows is no item.
    var isDone: Bool { get }

    /// Where an event stream is; nil for other streams.
    var place: EventStreamPlace? { get }

    /// A chunk of the body begins.
    mutating func beginChunk(into items: inout [String])

    /// Takes bytes of the chunk.
    mutating func push(_ bytes: UnsafeRawBufferPointer, into items: inout [String]) throws(StreamFailure)

    /// The chunk is over.
    mutating func endChunk(into items: inout [String])

    /// The body is over.
    mutating func finish(into items: inout [String]) throws(StreamFailure)
}

extension ItemDecoder {
    /// Other streams have no places.
    var place: EventStreamPlace? { nil }
}
