/// A place in bytes that the caller owns; it lives no longer than their pointer.
struct ByteCursor {
    /// All bytes of this delivery.
    let bytes: UnsafeRawBufferPointer

    /// How many of them are taken.
    var offset = 0

    /// Starts before the first byte.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Whether every byte is taken.
    var isAtEnd: Bool { offset >= bytes.count }

    /// The next byte, which stays.
    var peek: UInt8? { isAtEnd ? nil : bytes[offset] }

    /// Takes one byte.
    mutating func next() -> UInt8? {
        guard !isAtEnd else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    /// Takes at most so many bytes, without a copy.
    mutating func take(upTo limit: Int) -> UnsafeRawBufferPointer {
        let end = offset + min(limit, bytes.count - offset)
        defer { offset = end }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
    }

    /// Takes all that is left, without a copy.
    mutating func takeRest() -> UnsafeRawBufferPointer {
        take(upTo: bytes.count - offset)
    }
}
