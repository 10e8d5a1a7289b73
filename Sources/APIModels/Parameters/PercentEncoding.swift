/// Percent-encoding (RFC 3986 section 2, RFC 6570 section 3.2.1), and its variant for forms (WHATWG URL section 5.2).
package enum PercentEncoding {
    /// The characters that are not encoded, in addition to the unreserved ones.
    package enum Kept: Sendable {
        /// No others.
        case none
        /// Reserved characters and percent-encoded bytes, as far as a query's value may contain them: `&` and `#` would end
        /// it, and brackets are not allowed in a query (RFC 3986 section 3.4).
        case reservedInQuery
        /// The same for a path, where `/`, `?` and `#` would end the segment.
        case reservedInPath
        /// The same for a path whose value may have several segments (RFC 6570 section 3.2.3).
        case reservedInSegments
        /// The same for a cookie (RFC 6265 section 4.1.1).
        case reservedInCookie
        /// All: the text is not encoded.
        case all

        fileprivate func contains(_ byte: UInt8) -> Bool {
            switch self {
            case .none: false
            case .reservedInQuery: ":/?@!$'()*+,;=".utf8.contains(byte)
            case .reservedInPath: ":@!$&'()*+,;=".utf8.contains(byte)
            case .reservedInSegments: "/:@!$&'()*+,;=".utf8.contains(byte)
            case .reservedInCookie: ":/?#[]@!$&'()*+=".utf8.contains(byte)
            case .all: true
            }
        }

        fileprivate var keepsEncoded: Bool {
            switch self {
            case .none: false
            case .reservedInQuery, .reservedInPath, .reservedInSegments, .reservedInCookie, .all: true
            }
        }
    }

    /// Returns the text with all other bytes of its UTF-8 as `%XX`.
    package static func encode(_ text: String, keeping kept: Kept = .none) -> String {
        let bytes = Array(text.utf8)
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if isUnreserved(byte) || kept.contains(byte) || (kept.keepsEncoded && isTriplet(bytes, at: index)) {
                encoded.append(byte)
            } else {
                append(byte, to: &encoded)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Returns the text for `application/x-www-form-urlencoded`: a space is a plus sign, and all bytes but letters, digits,
    /// `*-._` and the ASCII characters of `kept` are `%XX`.
    package static func encodeForForm(_ text: String, keeping kept: String = "") -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == UInt8(ascii: " ") {
                encoded.append(UInt8(ascii: "+"))
            } else if isPlainInForm(byte) || kept.utf8.contains(byte) {
                encoded.append(byte)
            } else {
                append(byte, to: &encoded)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func append(_ byte: UInt8, to encoded: inout [UInt8]) {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func isTriplet(_ bytes: [UInt8], at index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count else { return false }
        return bytes[(index + 1)...(index + 2)].allSatisfy { UnicodeScalar($0).properties.isASCIIHexDigit }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "-._~".utf8.contains(byte)
    }

    private static func isPlainInForm(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "-._*".utf8.contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
