import Platform

/// A position in the bytes of a JSON text (RFC 8259). It knows tokens and strings, but neither values nor models.
///
/// Safety: this is the only file that reads the memory of JSON texts and strings through pointers. `start <= position <= end` always holds, and all three
/// point into one buffer, which is valid until `JSONReader.read` returns; no cursor is used after that. A byte is read only
/// after `position` was compared with `end`, and eight bytes only where eight remain. The pointers of a `JSONName` are to memory
/// that is never freed.
struct JSONCursor {
    private let start: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    private var position: UnsafePointer<UInt8>

    /// Begins at the first byte, after a byte order mark.
    init(_ bytes: UnsafeRawBufferPointer) {
        // An empty buffer may have no address; nothing is read from this one.
        let first = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
        start = first.assumingMemoryBound(to: UInt8.self)
        end = start + bytes.count
        position = start
        if bytes.count >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF { position += 3 }
    }

    /// The number of bytes before the position.
    var offset: Int {
        get { position - start }
        set { position = start + min(max(newValue, 0), end - start) }
    }

    /// The bytes from an offset to the position, for coders of other types.
    func bytes(from offset: Int) -> UnsafeRawBufferPointer {
        let first = start + min(max(offset, 0), self.offset)
        return UnsafeRawBufferPointer(start: first, count: position - first)
    }

    // MARK: Tokens

    /// The byte at the position; 0, which begins no token, at the end.
    var current: UInt8 {
        @inline(__always) get { position < end ? position.pointee : 0 }
    }

    /// Whether no bytes follow.
    var isAtEnd: Bool { position == end }

    /// Moves to the next byte.
    @inline(__always)
    mutating func advance() {
        if position < end { position += 1 }
    }

    /// Skips white space and returns the byte after it; 0 at the end.
    @inline(__always)
    mutating func peek() -> UInt8 {
        if position < end, position.pointee > 0x20 { return position.pointee }
        return peekAfterSpace()
    }

    private mutating func peekAfterSpace() -> UInt8 {
        var position = position
        defer { self.position = position }
        while position < end {
            switch position.pointee {
            case 0x20:
                // Indentation consists of many spaces.
                while end - position >= 8, Self.word(position) == 0x2020_2020_2020_2020 { position += 8 }
                if position < end, position.pointee == 0x20 { position += 1 }
            case 0x0A, 0x0D, 0x09: position += 1
            case let byte: return byte
            }
        }
        return 0
    }

    /// Skips white space and a byte; returns false if there is another byte.
    @inline(__always)
    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek() == byte, position < end else { return false }
        position += 1
        return true
    }

    /// Skips a literal of at most eight bytes at the position; returns false if there is something else.
    @inline(__always)
    mutating func skip(literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard end - position >= count, memcmp(position, literal.utf8Start, count) == 0 else { return false }
        position += count
        return true
    }

    // MARK: Strings

    /// Skips a name and its closing quotation mark, if they are at the position.
    @inline(__always)
    mutating func skip(_ name: JSONName) -> Bool {
        let length = name.count + 1
        if end - position >= 8 {
            guard Self.word(position) & name.mask == name.head else { return false }
            if length > 8 {
                guard end - position >= length, memcmp(position + 8, name.bytes + 8, length - 8) == 0 else {
                    return false
                }
            }
        } else {
            guard end - position >= length, name.isPlain, memcmp(position, name.bytes, length) == 0 else {
                return false
            }
        }
        position += length
        return true
    }

    /// Skips a name and its closing quotation mark, if they are at the position without escapes.
    mutating func skip(name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            let count = bytes.count
            guard end - position > count, position[count] == UInt8(ascii: "\""),
                count == 0 || memcmp(position, bytes.baseAddress.unsafelyUnwrapped, count) == 0
            else { return false }
            position += count + 1
            return true
        }
    }

    /// Reads the rest of a string after its opening quotation mark; nil if it is not valid.
    mutating func string() -> String? {
        let first = position
        let scan = scanString()
        guard scan.isComplete else { return nil }
        let bytes = UnsafeBufferPointer(start: first, count: position - first - 1)
        if scan.hasEscapes { return Self.unescaped(bytes, isASCII: scan.isASCII) }
        return scan.isASCII ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
    }

    /// Skips the rest of a string after its opening quotation mark. Returns whether it has escapes; nil if it is not valid.
    mutating func skipString() -> Bool? {
        let first = position
        let scan = scanString()
        guard scan.isComplete else { return nil }
        let bytes = UnsafeBufferPointer(start: first, count: position - first - 1)
        guard scan.isASCII || UTF8Validation.isValid(bytes) else { return nil }
        if scan.hasEscapes, !JSONEscape.areValid(in: bytes) { return nil }
        return scan.hasEscapes
    }

    /// What the bytes of a string need.
    private struct StringScan {
        /// Whether the string ends, without control characters before.
        var isComplete = false
        var hasEscapes = false
        var isASCII = true
    }

    /// Moves after the closing quotation mark.
    @inline(__always)
    private mutating func scanString() -> StringScan {
        var scan = StringScan()
        var position = position
        let end = end
        var seen: UInt64 = 0
        while true {
            // Eight bytes at a time up to a quotation mark, a backslash or a control character.
            while end - position >= 8 {
                let word = Self.word(position)
                let found = Self.special(in: word)
                if found != 0 {
                    let count = found.trailingZeroBitCount >> 3
                    seen |= word & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1)
                    position += count
                    break
                }
                seen |= word
                position += 8
            }
            guard position < end else { break }
            let byte = position.pointee
            position += 1
            if byte == UInt8(ascii: "\"") {
                scan.isComplete = true
                break
            }
            if byte < 0x20 { break }
            if byte == UInt8(ascii: "\\") {
                scan.hasEscapes = true
                guard position < end else { break }
                if position.pointee >= 0x80 || position.pointee < 0x20 { break }
                position += 1
            } else {
                seen |= UInt64(byte)
            }
        }
        scan.isASCII = seen & 0x8080_8080_8080_8080 == 0
        self.position = position
        return scan
    }

    /// The high bit of each byte that is a quotation mark, a backslash or a control character; the lowest one is exact.
    @inline(__always)
    private static func special(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let found = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- ones &* 0x20) & ~word
        return found & (ones &* 0x80)
    }

    /// The index of the first byte that a string has only with an escape; the number of bytes if there is none.
    fileprivate static func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let first = bytes.baseAddress else { return 0 }
        var index = start
        while bytes.count - index >= 8 {
            let found = special(in: word(first + index))
            if found != 0 { return index + found.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < bytes.count {
            let byte = first[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            index += 1
        }
        return index
    }

    /// The next eight bytes, the first one in the lowest bits.
    @inline(__always)
    private static func word(_ position: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
    }

    /// Replaces escapes; nil if one is not valid, or the text is not UTF-8. Each escape is longer than its character.
    private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> String? {
        guard isASCII || UTF8Validation.isValid(bytes) else { return nil }
        var isValid = true
        let text = String(unsafeUninitializedCapacity: bytes.count) { buffer in
            var count = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                guard byte == UInt8(ascii: "\\") else {
                    buffer[count] = byte
                    count += 1
                    continue
                }
                guard let scalar = JSONEscape.scalar(in: bytes, at: &index) else {
                    isValid = false
                    return 0
                }
                for unit in UTF8.encode(scalar).unsafelyUnwrapped {
                    buffer[count] = unit
                    count += 1
                }
            }
            return count
        }
        return isValid ? text : nil
    }

    // MARK: Numbers

    /// Reads a number without its sign; nil if it is not valid (RFC 8259 section 6).
    mutating func number() -> JSONNumber? {
        var number = JSONNumber(offset: offset)
        if current == UInt8(ascii: "-") {
            number.isNegative = true
            position += 1
        }
        let first = position
        position = digits(of: &number, from: position)
        guard position > first, position == first + 1 || first.pointee != UInt8(ascii: "0") else { return nil }
        if current == UInt8(ascii: ".") {
            let fraction = position + 1
            position = digits(of: &number, from: fraction)
            guard position > fraction else { return nil }
            number.exponent = fraction - position
            number.isWhole = false
        }
        if current | 0x20 == UInt8(ascii: "e") {
            guard let exponent = exponent() else { return nil }
            number.exponent += exponent
            number.isWhole = false
        }
        number.end = offset
        return number
    }

    @inline(__always)
    private func digits(of number: inout JSONNumber, from first: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var position = first
        var value = number.digits
        let end = end
        while position < end, case let digit = position.pointee &- UInt8(ascii: "0"), digit < 10 {
            value = value &* 10 &+ UInt64(digit)
            position += 1
        }
        number.digits = value
        number.digitCount += position - first
        return position
    }

    private mutating func exponent() -> Int? {
        position += 1
        let isNegative = current == UInt8(ascii: "-")
        if isNegative || current == UInt8(ascii: "+") { position += 1 }
        let first = position
        var value = 0
        while position < end, case let digit = position.pointee &- UInt8(ascii: "0"), digit < 10 {
            // Larger ones are infinite or zero in any case.
            if value < 1_000_000 { value = value * 10 + Int(digit) }
            position += 1
        }
        if position == first { return nil }
        return isNegative ? -value : value
    }

    /// The text between two offsets.
    func text(from first: Int, to last: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: start + first, count: last - first), as: UTF8.self)
    }
}

/// A name as it is in JSON text if nothing in it is escaped, with the quotation mark after it.
struct JSONName: Sendable {
    /// The first eight bytes, the first one in the lowest bits.
    fileprivate let head: UInt64
    fileprivate let mask: UInt64
    // Safety: it points to `count + 1` bytes, which are never changed and never freed.
    fileprivate nonisolated(unsafe) let bytes: UnsafePointer<UInt8>
    fileprivate let count: Int

    /// Whether no character needs an escape.
    fileprivate let isPlain: Bool

    /// Copies a name into memory that is never freed: the names of models exist as long as the program.
    init(permanent name: String) {
        let text = Array(name.utf8) + [UInt8(ascii: "\"")]
        isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count)
        copy.initialize(from: text, count: text.count)
        bytes = UnsafePointer(copy)
        count = text.count - 1
        var head: UInt64 = 0
        for (index, byte) in text.prefix(8).enumerated() { head |= UInt64(byte) << UInt64(index * 8) }
        // A name that is always escaped has a head that no bytes are equal to.
        self.head = isPlain ? head : .max
        mask = !isPlain ? 0 : text.count >= 8 ? .max : (1 << UInt64(text.count * 8)) - 1
    }
}

extension [UInt8] {
    /// Appends a string in quotation marks; quotation marks, backslashes and control characters are escaped (RFC 8259 section 7).
    mutating func appendQuoted(_ text: String) {
        append(UInt8(ascii: "\""))
        // Safety: the buffer is only used while the closure runs.
        if text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0) }) == nil {
            var copy = text
            copy.withUTF8 { appendEscaped($0) }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        var start = 0
        while true {
            let end = JSONCursor.firstSpecial(in: bytes, from: start)
            append(contentsOf: UnsafeBufferPointer(start: first + start, count: end - start))
            guard end < bytes.count else { return }
            append(contentsOf: JSONEscape.text(of: bytes[end]))
            start = end + 1
        }
    }

    /// Appends the decimal digits of an integer.
    mutating func appendDecimal(_ value: some BinaryInteger) {
        if let value = Int(exactly: value) { appendDecimal(value) } else { append(contentsOf: "\(value)".utf8) }
    }

    /// Appends the decimal digits of an integer.
    mutating func appendDecimal(_ value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
            // Safety: 64 bits have at most 20 decimal digits, and the rest of the buffer is initialized from its end.
            var rest = value.magnitude
            var start = 20
            repeat {
                start -= 1
                (buffer.baseAddress.unsafelyUnwrapped + start).initialize(to: UInt8(rest % 10) + UInt8(ascii: "0"))
                rest /= 10
            } while rest > 0
            append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
        }
    }
}
