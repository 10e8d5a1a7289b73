/// The escape sequence of servers that write an event on one line: a backslash followed by `n` for a newline, and no other.
enum NewlineEscape {
    /// Returns the text with newlines; a backslash before anything else is kept, also before another backslash.
    static func removed(from text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.firstIndex(of: backslash) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { copy(bytes, firstEscape: first, to: $0) }
        } ?? text
    }

    private static let backslash: UInt8 = 0x5C

    private static func copy(
        _ bytes: UnsafeBufferPointer<UInt8>,
        firstEscape: Int,
        to output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var count = output[..<firstEscape].initialize(fromContentsOf: bytes[..<firstEscape])
        var index = firstEscape
        while index < bytes.count {
            let isEscape = bytes[index] == backslash && index + 1 < bytes.count && bytes[index + 1] == 0x6E
            output[count] = isEscape ? 0x0A : bytes[index]
            count += 1
            index += isEscape ? 2 : 1
        }
        return count
    }
}
