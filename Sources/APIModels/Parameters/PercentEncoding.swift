/// Percent-encoding after RFC 3986 section 2 and RFC 6570 section 3.2.1.
package enum PercentEncoding {
    /// What stands as it is, beside the unreserved characters.
    package enum Kept: Sendable {
        /// Nothing else.
        case none
        /// Reserved characters and what is encoded already, as far as a query's value may hold them: `&` and `#` would
        /// end it, and brackets may stand in no query (RFC 3986 section 3.4).
        case reservedInQuery
        /// The same for a path, whose segment `/`, `?` and `#` would end.
        case reservedInPath
        /// The same for a cookie (RFC 6265 section 4.1.1).
        case reservedInCookie
        /// Everything: the text is not encoded.
        case all

        fileprivate func contains(_ byte: UInt8) -> Bool {
            switch self {
            case .none: false
            case .reservedInQuery: ":/?@!$'()*+,;=".utf8.contains(byte)
            case .reservedInPath: ":@!$&'()*+,;=".utf8.contains(byte)
            case .reservedInCookie: ":/?#[]@!$&'()*+=".utf8.contains(byte)
            case .all: true
            }
        }

        fileprivate var keepsEncoded: Bool {
            switch self {
            case .none: false
            case .reservedInQuery, .reservedInPath, .reservedInCookie, .all: true
            }
        }
    }

    /// The text with each other byte of its UTF-8 as `%XX`.
    package static func encode(_ text: String, keeping kept: Kept = .none) -> String {
        let bytes = Array(text.utf8)
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if isUnreserved(byte) || kept.contains(byte) || (kept.keepsEncoded && isTriplet(bytes, at: index)) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isTriplet(_ bytes: [UInt8], at index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count else { return false }
        return bytes[(index + 1)...(index + 2)].allSatisfy { UnicodeScalar($0).properties.isASCIIHexDigit }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default:
            false
        }
    }
}
