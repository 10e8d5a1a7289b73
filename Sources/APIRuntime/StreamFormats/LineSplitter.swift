@_spi(Generated) import HTTPTransport

/// Splits bytes that arrive in arbitrary pieces into lines.
///
/// A line is returned as soon as its end is received: the splitter does not wait after a CR, and skips an LF that follows, even
/// in a later piece (WHATWG HTML §9.2.6).
struct LineSplitter: Sendable {
    /// A line without its end.
    enum Line {
        /// A line that is complete in the bytes of the cursor.
        case unbuffered(UnsafeRawBufferPointer)
        /// A line that began in an earlier piece.
        case joined([UInt8])
    }

    private let endsAtCarriageReturn: Bool
    private let maximumLength: Int
    private var pending: [UInt8] = []
    private var skipsLineFeed = false

    /// Whether a line has begun and not ended.
    var isInLine: Bool { !pending.isEmpty }

    /// Creates a splitter that fails at a line of more than `maximumLength` bytes.
    init(_ lines: StreamFormat.Lines, maximumLength: Int = StreamFailure.maximumLength) {
        endsAtCarriageReturn = lines == .standard
        self.maximumLength = maximumLength
    }

    /// Reads the next line; returns nil at the end of the bytes, and keeps the beginning of a line.
    mutating func next(in cursor: inout ByteCursor) throws(StreamFailure) -> Line? {
        guard let first = cursor.peek else { return nil }
        if skipsLineFeed {
            skipsLineFeed = false
            if first == Self.lineFeed { cursor.offset += 1 }
        }
        guard let end = endOfLine(in: cursor) else {
            try buffer(cursor.takeRest())
            return nil
        }
        let part = cursor.take(upTo: end - cursor.offset)
        skipsLineFeed = cursor.next() == Self.carriageReturn
        guard !pending.isEmpty else {
            guard part.count <= maximumLength else { throw .tooLong(limit: maximumLength) }
            return .unbuffered(part)
        }
        try buffer(part)
        defer { pending = [] }
        return .joined(pending)
    }

    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    private func endOfLine(in cursor: ByteCursor) -> Int? {
        let bytes = cursor.bytes
        var index = cursor.offset
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.lineFeed || (byte == Self.carriageReturn && endsAtCarriageReturn) { return index }
            index += 1
        }
        return nil
    }

    private mutating func buffer(_ part: UnsafeRawBufferPointer) throws(StreamFailure) {
        guard part.count <= maximumLength - pending.count else { throw .tooLong(limit: maximumLength) }
        pending.append(contentsOf: part)
    }
}
