/// Makes items of a streamed answer's bytes: what the caller feeds with each delivery of the transport.
struct StreamDecoder: Sendable {
    /// What the bytes are that the caller has.
    enum Framing: Hashable, Sendable {
        /// The body itself. Each delivery counts as a chunk: without chunked framing there is no better border.
        case none
        /// The body in HTTP/1.1's chunked framing (RFC 9112 §7.1), as libcurl passes it on when it is told to.
        case chunked
    }

    /// How a stream ended.
    enum End: Hashable, Sendable {
        /// As it should.
        case done
        /// With a failure.
        case failed(StreamFailure)
    }

    /// What a delivery gives: first the items, then the end if it is there.
    struct Batch: Hashable, Sendable {
        /// The items, in their order.
        var items: [String] = []
        /// How the stream ended; nil while it goes on.
        var end: End?
    }

    private var decoder: any ItemDecoder
    private var framing: ChunkedBodyDecoder?

    /// How the stream ended; nil while it goes on. Bytes after the end are passed over.
    private(set) var end: End?

    /// Where an event stream is; nil for other streams.
    var place: EventStreamPlace? { decoder.place }

    /// Makes a decoder for one answer, which goes on at `place` where the stream is an event stream.
    init(
        _ format: StreamFormat,
        framing: Framing = .none,
        place: EventStreamPlace = EventStreamPlace(),
        maximumLength: Int = StreamFailure.maximumLength
    ) {
        switch format.kind {
        case .events(let marks):
            decoder = EventStreamDecoder(marks, place: place, maximumLength: maximumLength)
        case .jsonLines: decoder = JSONLinesDecoder(maximumLength: maximumLength)
        case .jsonSequence: decoder = JSONSequenceDecoder(maximumLength: maximumLength)
        // Bytes go past the decoder (see `StreamCall.piece`).
        case .bytes: decoder = TextStreamDecoder(maximumLength: maximumLength)
        case .text(let error): decoder = TextStreamDecoder(error: error, maximumLength: maximumLength)
        }
        self.framing = framing == .chunked ? ChunkedBodyDecoder() : nil
    }

    /// Takes bytes as they arrived.
    mutating func push(_ bytes: [UInt8]) -> Batch {
        bytes.withUnsafeBytes { push($0) }
    }

    /// Takes bytes as they arrived; the pointer is not kept.
    mutating func push(_ bytes: UnsafeRawBufferPointer) -> Batch {
        guard !bytes.isEmpty else { return Batch(end: end) }
        return batch { decoder, items throws(StreamFailure) in
            try decoder.feed(bytes, into: &items)
        }
    }

    /// The body is over, as the transport says.
    mutating func finish() -> Batch {
        batch { decoder, items throws(StreamFailure) in
            try decoder.close(into: &items)
        }
    }

    /// Runs a step unless the stream is over, and keeps what it found before it failed.
    private mutating func batch(
        _ step: (inout StreamDecoder, inout [String]) throws(StreamFailure) -> Void
    ) -> Batch {
        guard end == nil else { return Batch(end: end) }
        var items: [String] = []
        do throws(StreamFailure) {
            try step(&self, &items)
        } catch {
            end = .failed(error)
        }
        return Batch(items: items, end: end)
    }
}

extension StreamDecoder {
    private mutating func feed(_ bytes: UnsafeRawBufferPointer, into items: inout [String]) throws(StreamFailure) {
        if framing == nil {
            decoder.beginChunk(into: &items)
            try decoder.push(bytes, into: &items)
            decoder.endChunk(into: &items)
        } else {
            try unframe(bytes, into: &items)
        }
        if decoder.isDone { end = .done }
    }

    private mutating func unframe(_ bytes: UnsafeRawBufferPointer, into items: inout [String]) throws(StreamFailure) {
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

    private mutating func close(into items: inout [String]) throws(StreamFailure) {
        try decoder.finish(into: &items)
        if let framing, !framing.isFinished {
            throw .framing("the chunked body stops before its last chunk")
        }
        end = .done
    }
}
