/// A position in bytes that the caller owns.
///
/// Safety: a cursor does not outlive the closure in which the pointer is valid.
struct ByteCursor {
    /// All bytes of the buffer.
    let bytes: UnsafeRawBufferPointer

    /// The number of consumed bytes.
    var offset = 0

    /// Creates a cursor at the first byte.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Whether all bytes are consumed.
    var isAtEnd: Bool { offset >= bytes.count }

    /// The next byte, which is not consumed.
    var peek: UInt8? { isAtEnd ? nil : bytes[offset] }

    /// Consumes one byte.
    mutating func next() -> UInt8? {
        guard !isAtEnd else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    /// Consumes at most `limit` bytes, without a copy.
    mutating func take(upTo limit: Int) -> UnsafeRawBufferPointer {
        let end = offset + min(limit, bytes.count - offset)
        defer { offset = end }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
    }

    /// Consumes the remaining bytes, without a copy.
    mutating func takeRest() -> UnsafeRawBufferPointer {
        take(upTo: bytes.count - offset)
    }
}
