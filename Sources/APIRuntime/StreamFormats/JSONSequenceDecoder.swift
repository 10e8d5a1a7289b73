/// Decodes a JSON text sequence (RFC 7464): each text between two record separators is an item.
///
/// A truncated text is an item too; decoding it as JSON reports the error. Text before the first record separator is an item as
/// well, for servers that omit it.
struct JSONSequenceDecoder: ItemDecoder {
    private static let separator: UInt8 = 0x1E

    private let maximumLength: Int
    private var buffered: [UInt8] = []
    private var nesting = Nesting()

    /// False: the text has no end marker.
    var isDone: Bool { false }

    /// Creates a decoder that fails at a text of more than `maximumLength` bytes.
    init(maximumLength: Int = StreamFailure.maximumLength) {
        self.maximumLength = maximumLength
    }

    /// Does nothing: texts may extend over several chunks.
    mutating func beginChunk(into items: inout [StreamItem]) {}

    /// Does nothing: texts may extend over several chunks.
    mutating func endChunk(into items: inout [StreamItem]) {}

    /// Decodes bytes; a text that ends in a newline is an item at once (RFC 7464 section 2.4).
    mutating func push(_ bytes: UnsafeRawBufferPointer, into items: inout [StreamItem]) throws(StreamFailure) {
        var start = bytes.startIndex
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == Self.separator {
                try buffer(bytes[start..<index])
                flush(into: &items)
                start = index + 1
            } else if nesting.endsLine(byte) {
                try buffer(bytes[start...index])
                flush(into: &items)
                start = index + 1
            }
        }
        try buffer(bytes[start...])
    }

    /// Appends the last text.
    mutating func finish(into items: inout [StreamItem]) throws(StreamFailure) {
        flush(into: &items)
    }

    private mutating func buffer(_ part: some Collection<UInt8>) throws(StreamFailure) {
        guard part.count <= maximumLength - buffered.count else { throw .tooLong(limit: maximumLength) }
        buffered.append(contentsOf: part)
    }

    private mutating func flush(into items: inout [StreamItem]) {
        let isBlank = buffered.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        if !isBlank { items.append(.bytes(buffered)) }
        buffered = []
        nesting = Nesting()
    }

    /// The nesting of a position in JSON text: a newline may be between the tokens of an object or an array.
    private struct Nesting {
        private var depth = 0
        private var isInString = false
        private var isEscaped = false

        /// Reads a byte; returns true for a newline outside objects and arrays.
        mutating func endsLine(_ byte: UInt8) -> Bool {
            if isEscaped {
                isEscaped = false
            } else if isInString {
                if byte == UInt8(ascii: "\\") { isEscaped = true }
                if byte == UInt8(ascii: "\"") { isInString = false }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                case UInt8(ascii: "\n"): return depth == 0
                default: break
                }
            }
            return false
        }
    }
}
