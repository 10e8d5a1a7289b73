import HTTPTransport

/// Decodes the bytes of a streamed response into items.
struct StreamDecoder: Sendable {
    /// The framing of the bytes.
    enum Framing: Hashable, Sendable {
        /// The body itself. Each piece counts as a chunk: without chunked framing there is no better border.
        case none
        /// The body in the chunked framing of HTTP/1.1 (RFC 9112 §7.1), for a request whose settings keep it.
        case chunked
    }

    /// The end of a stream.
    enum End: Hashable, Sendable {
        /// The end as the format defines it.
        case done
        /// A failure.
        case failed(StreamFailure)
    }

    /// The result of one piece: items, then the end if it was reached.
    struct Batch: Hashable, Sendable {
        /// The items in their order.
        var items: [StreamItem] = []
        /// The end; nil while the stream continues.
        var end: End?
    }

    private var decoder: any ItemDecoder
    private var framing: ChunkedBodyDecoder?

    /// The end; nil while the stream continues. Bytes after the end are ignored.
    private(set) var end: End?

    /// The position of an event stream; nil for other streams.
    var position: EventStreamPosition? { decoder.position }

    /// Creates a decoder for one response; an event stream continues at `position`.
    init(
        _ format: StreamFormat,
        framing: Framing = .none,
        position: EventStreamPosition = EventStreamPosition(),
        maximumLength: Int = StreamFailure.maximumLength
    ) {
        switch format.kind {
        case .events(let options):
            decoder = EventStreamDecoder(options, position: position, maximumLength: maximumLength)
        case .jsonLines: decoder = JSONLinesDecoder(maximumLength: maximumLength)
        case .jsonSequence: decoder = JSONSequenceDecoder(maximumLength: maximumLength)
        // Streams of bytes do not use a decoder (see `StreamCall.piece`).
        case .bytes: decoder = TextStreamDecoder(maximumLength: maximumLength)
        case .text(let error): decoder = TextStreamDecoder(error: error, maximumLength: maximumLength)
        }
        self.framing = framing == .chunked ? ChunkedBodyDecoder() : nil
    }

    /// Decodes received bytes.
    mutating func push(_ bytes: [UInt8]) -> Batch {
        bytes.withUnsafeBytes { push($0) }
    }

    /// Decodes received bytes; the pointer is not kept.
    mutating func push(_ bytes: UnsafeRawBufferPointer) -> Batch {
        guard !bytes.isEmpty else { return Batch(end: end) }
        return batch { decoder, items throws(StreamFailure) in
            try decoder.feed(bytes, into: &items)
        }
    }

    /// Ends the body.
    mutating func finish() -> Batch {
        batch { decoder, items throws(StreamFailure) in
            try decoder.close(into: &items)
        }
    }

    /// Runs a step unless the stream has ended, and keeps the items before a failure.
    private mutating func batch(
        _ step: (inout StreamDecoder, inout [StreamItem]) throws(StreamFailure) -> Void
    ) -> Batch {
        guard end == nil else { return Batch(end: end) }
        var items: [StreamItem] = []
        do throws(StreamFailure) {
            try step(&self, &items)
        } catch {
            end = .failed(error)
        }
        return Batch(items: items, end: end)
    }
}

extension StreamDecoder {
    private mutating func feed(_ bytes: UnsafeRawBufferPointer, into items: inout [StreamItem]) throws(StreamFailure) {
        if framing == nil {
            decoder.beginChunk(into: &items)
            try decoder.push(bytes, into: &items)
            decoder.endChunk(into: &items)
        } else {
            try unframe(bytes, into: &items)
        }
        if decoder.isDone { end = .done }
    }

    private mutating func unframe(_ bytes: UnsafeRawBufferPointer, into items: inout [StreamItem]) throws(StreamFailure)
    {
        var cursor = ByteCursor(bytes)
        while !decoder.isDone, let element = try framing?.next(in: &cursor) {
            switch element {
            case .chunkStart: decoder.beginChunk(into: &items)
            case .bytes(let part): try decoder.push(part, into: &items)
            case .chunkEnd: decoder.endChunk(into: &items)
            case .end: try close(into: &items)
            }
        }
    }

    private mutating func close(into items: inout [StreamItem]) throws(StreamFailure) {
        try decoder.finish(into: &items)
        if let framing, !framing.isFinished {
            throw .framing("the chunked body ends before its last chunk")
        }
        end = .done
    }
}
