/// Decodes the chunked framing (RFC 9112 §7.1) of a body that arrives in arbitrary pieces, and reports the borders of chunks.
///
/// Chunk extensions (§7.1.1) and trailers (§7.1.2) are ignored; an LF alone ends a line too (§2.2).
struct ChunkedBodyDecoder: Sendable {
    /// The next element of the body.
    enum Element {
        /// The start of a chunk with data.
        case chunkStart
        /// Data of the chunk; a pointer into the bytes of the cursor.
        case bytes(UnsafeRawBufferPointer)
        /// The end of a chunk.
        case chunkEnd
        /// The end of the body, after the last chunk and the trailers.
        case end
    }

    private enum State {
        case size(Int?)
        case sizeLine(Int)
        case data(Int)
        case dataEnd
        case trailerStart
        case trailer
        case finished
    }

    private var state = State.size(nil)

    /// Whether the last chunk and the trailers were read.
    var isFinished: Bool {
        if case .finished = state { true } else { false }
    }

    /// Reads the next element; returns nil at the end of the bytes or of the body.
    mutating func next(in cursor: inout ByteCursor) throws(StreamFailure) -> Element? {
        while true {
            switch state {
            case .finished:
                return nil
            case .data(let left):
                guard left == 0 || !cursor.isAtEnd else { return nil }
                return data(left, in: &cursor)
            default:
                guard let byte = cursor.next() else { return nil }
                if let element = try take(byte) { return element }
            }
        }
    }

    private mutating func data(_ left: Int, in cursor: inout ByteCursor) -> Element {
        guard left > 0 else {
            state = .dataEnd
            return .chunkEnd
        }
        let part = cursor.take(upTo: left)
        state = .data(left - part.count)
        return .bytes(part)
    }

    private mutating func take(_ byte: UInt8) throws(StreamFailure) -> Element? {
        switch state {
        case .size(let size): return try takeSize(byte, after: size)
        case .sizeLine(let size):
            return byte == Self.lineFeed ? begin(size) : nil
        case .dataEnd:
            if byte == Self.lineFeed {
                state = .size(nil)
            } else if byte != Self.carriageReturn {
                throw .framing("byte \(byte) follows a chunk instead of a line end")
            }
        case .trailerStart:
            if byte == Self.lineFeed {
                state = .finished
                return .end
            }
            if byte != Self.carriageReturn { state = .trailer }
        case .trailer:
            if byte == Self.lineFeed { state = .trailerStart }
        case .data, .finished: break
        }
        return nil
    }
}

extension ChunkedBodyDecoder {
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    private mutating func takeSize(_ byte: UInt8, after size: Int?) throws(StreamFailure) -> Element? {
        if let digit = Self.hexadecimalDigit(byte) {
            guard size ?? 0 <= Int.max >> 4 else { throw .framing("a chunk size is too large") }
            state = .size((size ?? 0) << 4 | digit)
            return nil
        }
        guard let size else { throw .framing("a chunk size begins with byte \(byte) instead of a digit") }
        switch byte {
        case Self.lineFeed: return begin(size)
        // CR, a semicolon before an extension, or white space before that.
        case Self.carriageReturn, 0x3B, 0x20, 0x09: state = .sizeLine(size)
        default: throw .framing("a chunk size contains byte \(byte)")
        }
        return nil
    }

    private mutating func begin(_ size: Int) -> Element? {
        state = size == 0 ? .trailerStart : .data(size)
        return size == 0 ? nil : .chunkStart
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x46: Int(byte) - 0x41 + 10
        case 0x61...0x66: Int(byte) - 0x61 + 10
        default: nil
        }
    }
}
