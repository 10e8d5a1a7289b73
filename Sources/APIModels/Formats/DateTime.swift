public import Platform

/// A point in time (`format: date-time`), such as `2026-01-31T12:00:00.25+01:00` (RFC 3339 section 5.6).
public struct DateTime: FormattedText {
    /// The text as in JSON.
    public var text: String

    /// Creates a value from any text.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates the text of a date in UTC, with a precision of a microsecond.
    public init(_ date: Date) {
        text = Self.text(of: date)
    }

    /// The date; nil if the text is not a valid date and time.
    ///
    /// Lower-case letters and a space instead of `T` are accepted (RFC 3339). A text without an offset is in UTC. A leap second is
    /// read as the second after it.
    public var date: Date? {
        var cursor = DigitCursor(text)
        guard let (year, month, day) = cursor.date(), cursor.skip(anyOf: "Tt ") != nil,
            let (hour, minute, second) = cursor.time(), let offset = cursor.offset(), cursor.isAtEnd
        else { return nil }
        let days = CalendarDays.since1970(year: year, month: month, day: day)
        let minutes = days * 1440 + hour * 60 + minute - (offset ?? 0)
        return Date(timeIntervalSince1970: Double(minutes) * 60 + second)
    }

    private static func text(of date: Date) -> String {
        // RFC 3339 has years of four digits: other dates become the first or the last one.
        let interval = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
        var microseconds = Int(interval * 1_000_000 + (interval < 0 ? -0.5 : 0.5))
        var seconds = microseconds / 1_000_000
        microseconds -= seconds * 1_000_000
        if microseconds < 0 {
            seconds -= 1
            microseconds += 1_000_000
        }
        var days = seconds / 86400
        seconds -= days * 86400
        if seconds < 0 {
            days -= 1
            seconds += 86400
        }
        let (year, month, day) = CalendarDays.date(since1970: days)
        var text = "\(year.digits(4))-\(month.digits(2))-\(day.digits(2))T"
        text += "\((seconds / 3600).digits(2)):\((seconds / 60 % 60).digits(2)):\((seconds % 60).digits(2))"
        guard microseconds > 0 else { return text + "Z" }
        var fraction = microseconds.digits(6)
        while fraction.last == "0" { fraction.removeLast() }
        return text + "." + fraction + "Z"
    }
}
