import HTTPTypes

/// The pause that a response requests before the next call.
enum RetryAfter {
    /// Reads `retry-after-ms` or `Retry-After` (RFC 9110 section 10.2.3); returns nil without a valid value.
    ///
    /// `now` is in seconds since 1970. A date in the past is a pause of zero.
    static func wait(_ fields: HTTPFields, now: Int64) -> Duration? {
        if let text = milliseconds.flatMap({ fields[$0] }), let value = number(text) { return .milliseconds(value) }
        guard let text = fields[.retryAfter] else { return nil }
        if let value = number(text) { return .seconds(value) }
        return HTTPDate.seconds(text, now: now).map { .seconds(max(0, $0 - now)) }
    }

    private static let milliseconds = HTTPField.Name("retry-after-ms")

    /// Reads digits with an optional fraction; a number above a year of milliseconds becomes that.
    private static func number(_ text: String) -> Double? {
        let digits = text.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
        guard let first = digits.utf8.first, (0x30...0x39).contains(first),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
            let value = Double(digits), value.isFinite
        else { return nil }
        return min(value, 31_536_000_000)
    }
}
