/// Reads the parts of dates and times from their text (RFC 3339 section 5.6).
struct DigitCursor {
    private var rest: Substring.UTF8View

    var isAtEnd: Bool { rest.isEmpty }

    init(_ text: String) {
        rest = text[...].utf8
    }

    /// Reads a date that exists in the calendar.
    mutating func date() -> (year: Int, month: Int, day: Int)? {
        guard let year = number(4), skip(anyOf: "-") != nil, let month = number(2), skip(anyOf: "-") != nil,
            let day = number(2), 1...12 ~= month, 1...CalendarDays.count(month: month, year: year) ~= day
        else { return nil }
        return (year, month, day)
    }

    /// Reads a time of day; 60 is a leap second.
    mutating func time() -> (hour: Int, minute: Int, second: Double)? {
        guard let hour = number(2), skip(anyOf: ":") != nil, let minute = number(2), hour < 24, minute < 60 else {
            return nil
        }
        guard skip(anyOf: ":") != nil else { return (hour, minute, 0) }
        guard let second = number(2), second <= 60 else { return nil }
        guard skip(anyOf: ".,") != nil else { return (hour, minute, Double(second)) }
        guard let fraction = fraction() else { return nil }
        return (hour, minute, Double(second) + fraction)
    }

    /// Reads the offset from UTC in minutes: `.some(nil)` if the text has none, nil if it is not valid.
    mutating func offset() -> Int?? {
        if isAtEnd { return .some(nil) }
        guard let sign = skip(anyOf: "Zz+-") else { return nil }
        guard sign == "+" || sign == "-" else { return 0 }
        guard let hour = number(2), hour < 24 else { return nil }
        _ = skip(anyOf: ":")
        guard isAtEnd || rest.count == 2, let minute = isAtEnd ? 0 : number(2), minute < 60 else { return nil }
        return (sign == "-" ? -1 : 1) * (hour * 60 + minute)
    }

    /// Reads the next character if it is one of some ASCII characters.
    mutating func skip(anyOf characters: String) -> Character? {
        guard let byte = rest.first, characters.utf8.contains(byte) else { return nil }
        rest = rest.dropFirst()
        return Character(Unicode.Scalar(byte))
    }

    /// Reads a number with exactly this number of digits.
    mutating func number(_ count: Int) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(Self.isDigit) else { return nil }
        rest = rest.dropFirst(count)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Reads digits with or without a fraction; nil if there are none.
    mutating func decimal() -> Double? {
        let text = rest.prefix { Self.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        rest = rest.dropFirst(text.count)
        return Double(String(Substring(text)).replacing(",", with: "."))
    }

    private mutating func fraction() -> Double? {
        let digits = rest.prefix(while: Self.isDigit)
        rest = rest.dropFirst(digits.count)
        return digits.isEmpty ? nil : Double("0." + String(Substring(digits)))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
}

extension Int {
    /// Returns the number with leading zeros.
    func digits(_ count: Int) -> String {
        let text = String(self)
        return String(repeating: "0", count: Swift.max(0, count - text.count)) + text
    }
}
