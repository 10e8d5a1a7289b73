/// A day (`format: date`), such as `2026-01-31` (RFC 3339 section 5.6).
public struct CalendarDate: FormattedText {
    /// The text as in JSON.
    public var text: String

    /// Creates a value from any text.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates the text of a day in the Gregorian calendar.
    public init(year: Int, month: Int, day: Int) {
        text = "\(year.digits(4))-\(month.digits(2))-\(day.digits(2))"
    }

    /// The year, the month and the day; nil if the text is not a day of the calendar.
    public var components: (year: Int, month: Int, day: Int)? {
        var cursor = DigitCursor(text)
        guard let date = cursor.date(), cursor.isAtEnd else { return nil }
        return date
    }
}
