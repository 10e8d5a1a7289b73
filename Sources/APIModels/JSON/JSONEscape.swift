/// Escapes in JSON strings (RFC 8259 section 7).
enum JSONEscape {
    /// The escape of a control character, a quotation mark or a backslash.
    static func text(of byte: UInt8) -> [UInt8] {
        func escape(_ letter: Unicode.Scalar) -> [UInt8] { [UInt8(ascii: "\\"), UInt8(ascii: letter)] }
        switch byte {
        case UInt8(ascii: "\""): return escape("\"")
        case UInt8(ascii: "\\"): return escape("\\")
        case UInt8(ascii: "\n"): return escape("n")
        case UInt8(ascii: "\r"): return escape("r")
        case UInt8(ascii: "\t"): return escape("t")
        case 0x8: return escape("b")
        case 0xC: return escape("f")
        default:
            let digits = Array("0123456789abcdef".utf8)
            return Array("\\u00".utf8) + [digits[Int(byte >> 4) & 0xF], digits[Int(byte) & 0xF]]
        }
    }

    /// Whether all escapes are valid.
    static func areValid(in bytes: some RandomAccessCollection<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = byte(in: bytes, at: index)
            index += 1
            if byte == UInt8(ascii: "\\"), scalar(in: bytes, at: &index) == nil { return false }
        }
        return true
    }

    /// Reads the escape after a backslash; nil if it is not valid. A surrogate without its other half is U+FFFD.
    static func scalar(in bytes: some RandomAccessCollection<UInt8>, at index: inout Int) -> Unicode.Scalar? {
        guard let letter = byte(in: bytes, at: index) else { return nil }
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return codePoint(in: bytes, at: &index)
        default: return nil
        }
    }

    private static func codePoint(in bytes: some RandomAccessCollection<UInt8>, at index: inout Int) -> Unicode.Scalar?
    {
        guard let unit = unit(in: bytes, at: index) else { return nil }
        index += 4
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, byte(in: bytes, at: index) == UInt8(ascii: "\\"),
            byte(in: bytes, at: index + 1) == UInt8(ascii: "u"), let low = self.unit(in: bytes, at: index + 2),
            0xDC00...0xDFFF ~= low
        else { return "\u{FFFD}" }
        index += 6
        return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
    }

    private static func unit(in bytes: some RandomAccessCollection<UInt8>, at index: Int) -> UInt16? {
        var unit: UInt16 = 0
        for offset in 0..<4 {
            guard let digit = byte(in: bytes, at: index + offset).flatMap(value) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private static func byte(in bytes: some RandomAccessCollection<UInt8>, at index: Int) -> UInt8? {
        index < bytes.count ? bytes[bytes.index(bytes.startIndex, offsetBy: index)] : nil
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
