/// Checks UTF-8 without creating text.
enum UTF8Validation {
    /// Whether the bytes are well-formed UTF-8 (Unicode table 3-7).
    static func isValid(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        var rest = bytes[...]
        while let lead = rest.popFirst() {
            guard lead >= 0x80 else { continue }
            guard let (count, second) = continuation(of: lead), rest.count >= count else { return false }
            guard let next = rest.popFirst(), second ~= next else { return false }
            for _ in 1..<count {
                guard let next = rest.popFirst(), next & 0xC0 == 0x80 else { return false }
            }
        }
        return true
    }

    /// The number of bytes after the first one, and the range of the second.
    private static func continuation(of lead: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (1, 0x80...0xBF)
        case 0xE0: (2, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE, 0xEF: (2, 0x80...0xBF)
        case 0xED: (2, 0x80...0x9F)
        case 0xF0: (3, 0x90...0xBF)
        case 0xF1...0xF3: (3, 0x80...0xBF)
        case 0xF4: (3, 0x80...0x8F)
        default: nil
        }
    }
}
