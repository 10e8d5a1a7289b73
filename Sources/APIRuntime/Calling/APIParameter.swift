/// A value that can stand in a path, a query or a header field.
public protocol APIParameter: Sendable {
    /// The value as plain text, before any encoding.
    var parameterText: String { get }
}

extension String: APIParameter {
    /// The string itself.
    public var parameterText: String { self }
}

extension Int: APIParameter {
    /// Decimal digits.
    public var parameterText: String { String(self) }
}

extension Double: APIParameter {
    /// The shortest decimal text that reads back as the same number.
    public var parameterText: String { String(self) }
}

extension Bool: APIParameter {
    /// `true` or `false`.
    public var parameterText: String { self ? "true" : "false" }
}

extension APIParameter where Self: RawRepresentable, RawValue == String {
    /// The wire's text of an enum's case.
    public var parameterText: String { rawValue }
}

/// Percent-encoding after RFC 3986 section 2: everything but the unreserved characters.
enum PercentEncoding {
    /// The text with each other byte of its UTF-8 as `%XX`.
    static func encode(_ text: String) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isUnreserved(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

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
