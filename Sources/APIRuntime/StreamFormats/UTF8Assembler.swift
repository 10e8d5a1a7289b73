/// Decodes UTF-8 that arrives in arbitrary pieces; the bytes of a character stay together.
///
/// The joined text equals the result of `String(decoding:as:)` for all bytes at once: each maximal subpart of an ill-formed
/// sequence is one U+FFFD (Unicode §3.9, table 3-8), wherever the pieces begin.
struct UTF8Assembler: Sendable {
    /// The beginning of an incomplete sequence: at most three bytes.
    private var pending: [UInt8] = []

    /// Returns the text of all sequences that are complete now.
    mutating func push(_ bytes: UnsafeRawBufferPointer) -> String {
        guard !pending.isEmpty else { return text(of: bytes) }
        let joined = pending + bytes
        return joined.withUnsafeBytes { text(of: $0) }
    }

    /// Returns U+FFFD for an incomplete sequence at the end.
    mutating func finish() -> String {
        defer { pending = [] }
        return String(decoding: pending, as: UTF8.self)
    }

    private mutating func text(of bytes: UnsafeRawBufferPointer) -> String {
        let end = bytes.count - Self.incompleteCount(atEndOf: bytes)
        pending = Array(bytes[end...])
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// Counts the bytes at the end that begin a well-formed sequence (Unicode table 3-7).
    ///
    /// A lead byte never continues another sequence, so a sequence always ends before one.
    private static func incompleteCount(atEndOf bytes: UnsafeRawBufferPointer) -> Int {
        var count = 1
        while count <= min(3, bytes.count) {
            let byte = bytes[bytes.count - count]
            guard byte & 0b1100_0000 == 0b1000_0000 else {
                guard count < sequenceLength(lead: byte) else { return 0 }
                let fits = count == 1 || allows(bytes[bytes.count - count + 1], after: byte)
                return fits ? count : 0
            }
            count += 1
        }
        return 0
    }

    private static func sequenceLength(lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func allows(_ second: UInt8, after lead: UInt8) -> Bool {
        switch lead {
        case 0xE0: second >= 0xA0
        case 0xED: second <= 0x9F
        case 0xF0: second >= 0x90
        case 0xF4: second <= 0x8F
        default: true
        }
    }
}
