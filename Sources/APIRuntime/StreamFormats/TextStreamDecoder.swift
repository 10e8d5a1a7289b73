/// Items of a text without a frame: what arrives, in whole characters and without delay.
///
/// With an error mark, a failure is a last chunk that begins with the mark. So a chunk's first bytes wait while they may
/// be the mark, and a chunk that begins with it waits until the next one begins (then it is text) or the body ends.
struct TextStreamDecoder: ItemDecoder {
    private enum State {
        /// So many bytes of the mark have come, and nothing else, since the chunk began.
        case matching(Int)
        /// The chunk began with the mark; the rest is held.
        case matched
        case passing
    }

    private let mark: [UInt8]
    private let maximumLength: Int
    private var state = State.passing
    private var held: [UInt8] = []
    private var assembler = UTF8Assembler()

    /// Nothing in the text ends it.
    var isDone: Bool { false }

    /// Makes a decoder that fails when a chunk of more than `maximumLength` bytes had to be held.
    init(error: String? = nil, maximumLength: Int = StreamFailure.maximumLength) {
        mark = Array((error ?? "").utf8)
        self.maximumLength = maximumLength
    }

    /// Frees what was held of the chunk before: it was not the last.
    mutating func beginChunk(into items: inout [String]) {
        if case .matched = state {
            append(mark, to: &items)
            append(held, to: &items)
            held = []
        }
        state = mark.isEmpty ? .passing : .matching(0)
    }

    /// Takes bytes of the chunk.
    mutating func push(_ bytes: UnsafeRawBufferPointer, into items: inout [String]) throws(StreamFailure) {
        switch state {
        case .passing: append(bytes, to: &items)
        case .matched: try hold(bytes)
        case .matching(let count): try match(bytes, after: count, into: &items)
        }
    }

    /// Frees the beginning of a mark that stayed one.
    mutating func endChunk(into items: inout [String]) {
        guard case .matching(let count) = state else { return }
        append(mark[..<count], to: &items)
        state = .passing
    }

    /// Fails when the last chunk began with the mark.
    mutating func finish(into items: inout [String]) throws(StreamFailure) {
        endChunk(into: &items)
        append(assembler.finish(), to: &items)
        if case .matched = state { throw .announced(String(decoding: held, as: UTF8.self)) }
    }
}

extension TextStreamDecoder {
    private mutating func match(
        _ bytes: UnsafeRawBufferPointer,
        after count: Int,
        into items: inout [String]
    ) throws(StreamFailure) {
        let compared = min(bytes.count, mark.count - count)
        guard bytes[..<compared].elementsEqual(mark[count..<count + compared]) else {
            state = .passing
            append(mark[..<count] + bytes, to: &items)
            return
        }
        state = count + compared == mark.count ? .matched : .matching(count + compared)
        try hold(UnsafeRawBufferPointer(rebasing: bytes[compared...]))
    }

    private mutating func hold(_ bytes: UnsafeRawBufferPointer) throws(StreamFailure) {
        guard bytes.count <= maximumLength - held.count else { throw .tooLong(limit: maximumLength) }
        held.append(contentsOf: bytes)
    }

    private mutating func append(_ bytes: some Sequence<UInt8>, to items: inout [String]) {
        let text = bytes.withContiguousStorageIfAvailable { assembler.push(UnsafeRawBufferPointer($0)) }
        append(text ?? Array(bytes).withUnsafeBytes { assembler.push($0) }, to: &items)
    }

    private func append(_ text: String, to items: inout [String]) {
        if !text.isEmpty { items.append(text) }
    }
}
