/// Items of a JSON text sequence (RFC 7464): what stands between two record separators.
///
/// A text that is cut off is an item too: reading it as JSON fails then, and says so. What comes before the first record
/// separator is one as well, for servers that forget it.
struct JSONSequenceDecoder: ItemDecoder {
    private static let separator: UInt8 = 0x1E

    private let maximumLength: Int
    private var held: [UInt8] = []
    private var nesting = Nesting()

    /// Nothing in the text ends it.
    var isDone: Bool { false }

    /// Makes a decoder that fails at a text of more than `maximumLength` bytes.
    init(maximumLength: Int = StreamFailure.maximumLength) {
        self.maximumLength = maximumLength
    }

    /// Chunks mean nothing here: texts may lie across them.
    mutating func beginChunk(into items: inout [String]) {}

    /// Chunks mean nothing here: texts may lie across them.
    mutating func endChunk(into items: inout [String]) {}

    /// Takes bytes; a text that its newline ends is handed on at once (RFC 7464 section 2.4).
    mutating func push(_ bytes: UnsafeRawBufferPointer, into items: inout [String]) throws(StreamFailure) {
        var start = bytes.startIndex
        for place in bytes.indices {
            let byte = bytes[place]
            if byte == Self.separator {
                try hold(bytes[start..<place])
                flush(into: &items)
                start = place + 1
            } else if nesting.endsLine(byte) {
                try hold(bytes[start...place])
                flush(into: &items)
                start = place + 1
            }
        }
        try hold(bytes[start...])
    }

    /// Hands on the last text.
    mutating func finish(into items: inout [String]) throws(StreamFailure) {
        flush(into: &items)
    }

    private mutating func hold(_ part: some Collection<UInt8>) throws(StreamFailure) {
        guard part.count <= maximumLength - held.count else { throw .tooLong(limit: maximumLength) }
        held.append(contentsOf: part)
    }

    private mutating func flush(into items: inout [String]) {
        let isBlank = held.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        if !isBlank { items.append(String(decoding: held, as: UTF8.self)) }
        held = []
        nesting = Nesting()
    }

    /// How deep in a JSON text a byte is: a newline may stand between the tokens of an object or an array.
    private struct Nesting {
        private var depth = 0
        private var isInString = false
        private var isEscaped = false

        /// Takes a byte; true for a newline that stands in nothing.
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
