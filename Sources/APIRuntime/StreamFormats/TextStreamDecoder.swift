/// Decodes text without framing: each piece is an item at once, in whole characters.
///
/// With an error prefix, a failure is a last chunk that begins with the prefix. So the first bytes of a chunk are buffered while
/// they may be the prefix, and a chunk that begins with it is buffered until the next one begins (then it is text) or the body
/// ends.
struct TextStreamDecoder: ItemDecoder {
    private enum State {
        /// The chunk consists of this many bytes of the prefix so far.
        case matching(Int)
        /// The chunk began with the prefix; the rest is buffered.
        case matched
        case passing
    }

    private let prefix: [UInt8]
    private let maximumLength: Int
    private var state = State.passing
    private var buffered: [UInt8] = []
    private var assembler = UTF8Assembler()

    /// False: the text has no end marker.
    var isDone: Bool { false }

    /// Creates a decoder that fails when a chunk of more than `maximumLength` bytes would be buffered.
    init(error: String? = nil, maximumLength: Int = StreamFailure.maximumLength) {
        prefix = Array((error ?? "").utf8)
        self.maximumLength = maximumLength
    }

    /// Appends the buffered text of the previous chunk, which was not the last one.
    mutating func beginChunk(into items: inout [StreamItem]) {
        if case .matched = state {
            append(prefix, to: &items)
            append(buffered, to: &items)
            buffered = []
        }
        state = prefix.isEmpty ? .passing : .matching(0)
    }

    /// Decodes bytes of the chunk.
    mutating func push(_ bytes: UnsafeRawBufferPointer, into items: inout [StreamItem]) throws(StreamFailure) {
        switch state {
        case .passing: append(bytes, to: &items)
        case .matched: try buffer(bytes)
        case .matching(let count): try match(bytes, after: count, into: &items)
        }
    }

    /// Appends buffered bytes that turned out not to be the prefix.
    mutating func endChunk(into items: inout [StreamItem]) {
        guard case .matching(let count) = state else { return }
        append(prefix[..<count], to: &items)
        state = .passing
    }

    /// Fails when the last chunk began with the prefix.
    mutating func finish(into items: inout [StreamItem]) throws(StreamFailure) {
        endChunk(into: &items)
        append(assembler.finish(), to: &items)
        if case .matched = state { throw .announced(String(decoding: buffered, as: UTF8.self)) }
    }
}

extension TextStreamDecoder {
    private mutating func match(
        _ bytes: UnsafeRawBufferPointer,
        after count: Int,
        into items: inout [StreamItem]
    ) throws(StreamFailure) {
        let compared = min(bytes.count, prefix.count - count)
        guard bytes[..<compared].elementsEqual(prefix[count..<count + compared]) else {
            state = .passing
            append(prefix[..<count] + bytes, to: &items)
            return
        }
        state = count + compared == prefix.count ? .matched : .matching(count + compared)
        try buffer(UnsafeRawBufferPointer(rebasing: bytes[compared...]))
    }

    private mutating func buffer(_ bytes: UnsafeRawBufferPointer) throws(StreamFailure) {
        guard bytes.count <= maximumLength - buffered.count else { throw .tooLong(limit: maximumLength) }
        buffered.append(contentsOf: bytes)
    }

    private mutating func append(_ bytes: some Sequence<UInt8>, to items: inout [StreamItem]) {
        let text = bytes.withContiguousStorageIfAvailable { assembler.push(UnsafeRawBufferPointer($0)) }
        append(text ?? Array(bytes).withUnsafeBytes { assembler.push($0) }, to: &items)
    }

    private func append(_ text: String, to items: inout [StreamItem]) {
        if !text.isEmpty { items.append(.text(text)) }
    }
}
