/// Items of a JSON text sequence (RFC 7464): what stands between two record separators.
///
/// A text that is cut off is an item too: reading it as JSON fails then, and says so. What comes before the first record
/// separator is one as well, for servers that forget it.
struct JSONSequenceDecoder: ItemDecoder {
    private static let separator: UInt8 = 0x1E

    private let maximumLength: Int
    private var held: [UInt8] = []

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
        var rest = bytes[...]
        while let end = rest.firstIndex(of: Self.separator) {
            try hold(rest[..<end])
            flush(into: &items)
            rest = rest[(end + 1)...]
        }
        try hold(rest)
        if held.last == 0x0A, isWhole { flush(into: &items) }
    }

    /// Hands on the last text.
    mutating func finish(into items: inout [String]) throws(StreamFailure) {
        flush(into: &items)
    }

    /// A newline may stand between the tokens of a text, so brackets and braces must be even.
    private var isWhole: Bool {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for byte in held {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = isInString
            } else if byte == UInt8(ascii: "\"") {
                isInString.toggle()
            } else if !isInString {
                if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
                if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
            }
        }
        return depth == 0 && !isInString
    }

    private mutating func hold(_ part: some Collection<UInt8>) throws(StreamFailure) {
        guard part.count <= maximumLength - held.count else { throw .tooLong(limit: maximumLength) }
        held.append(contentsOf: part)
    }

    private mutating func flush(into items: inout [String]) {
        let isBlank = held.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        if !isBlank { items.append(String(decoding: held, as: UTF8.self)) }
        held = []
    }
}
