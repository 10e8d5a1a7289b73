/// A day (`format: date`), such as `2026-01-31` (RFC 3339 section 5.6).
public struct CalendarDate: FormattedText {
    /// The text as it stands in JSON.
    public var text: String

    /// Takes any text.
    public init(_ text: String) {
        self.text = text
    }

    /// The text of a day of the Gregorian calendar.
    public init(year: Int, month: Int, day: Int) {
        text = "\(year.digits(4))-\(month.digits(2))-\(day.digits(2))"
    }

    /// The year, the month and the day; nil where the text names no day that there is.
    public var components: (year: Int, month: Int, day: Int)? {
        var cursor = DigitCursor(text)
        guard let date = cursor.date(), cursor.isAtEnd else { return nil }
        return date
    }
}
