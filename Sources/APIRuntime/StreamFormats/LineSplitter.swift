/// Cuts bytes that come in any pieces into lines.
///
/// A line is out as soon as its end is seen: after a CR nothing is waited for, and an LF that follows, even in a later
/// piece, is swallowed (WHATWG HTML §9.2.6).
struct LineSplitter: Sendable {
    /// A line without its end.
    enum Line {
        /// It lies whole in the bytes of the cursor.
        case inPlace(UnsafeRawBufferPointer)
        /// It began in an earlier piece.
        case joined([UInt8])
    }

    private let endsAtCarriageReturn: Bool
    private let maximumLength: Int
    private var pending: [UInt8] = []
    private var swallowsLineFeed = false

    /// Whether a line has begun whose end has not come.
    var isInLine: Bool { !pending.isEmpty }

    /// Makes a splitter that fails at a line of more than `maximumLength` bytes.
    init(_ lines: StreamFormat.Lines, maximumLength: Int = StreamFailure.maximumLength) {
        endsAtCarriageReturn = lines == .standard
        self.maximumLength = maximumLength
    }

    /// Takes the next line; nil when the bytes are used up, with the beginning of a line kept.
    mutating func next(in cursor: inout ByteCursor) throws(StreamFailure) -> Line? {
        guard let first = cursor.peek else { return nil }
        if swallowsLineFeed {
            swallowsLineFeed = false
            if first == Self.lineFeed { cursor.offset += 1 }
        }
        guard let end = endOfLine(in: cursor) else {
            try hold(cursor.takeRest())
            return nil
        }
        let part = cursor.take(upTo: end - cursor.offset)
        swallowsLineFeed = cursor.next() == Self.carriageReturn
        guard !pending.isEmpty else {
            guard part.count <= maximumLength else { throw .tooLong(limit: maximumLength) }
            return .inPlace(part)
        }
        try hold(part)
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

    private mutating func hold(_ part: UnsafeRawBufferPointer) throws(StreamFailure) {
        guard part.count <= maximumLength - pending.count else { throw .tooLong(limit: maximumLength) }
        pending.append(contentsOf: part)
    }
}
