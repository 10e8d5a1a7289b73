/// A time of the day (`format: time`), such as `12:00:00Z` (RFC 3339 section 5.6).
public struct TimeOfDay: FormattedText {
    /// The text as in JSON.
    public var text: String

    /// Creates a value from any text.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates the text of a time, with an offset from UTC in minutes unless it is nil.
    public init(hour: Int, minute: Int, second: Int = 0, offset: Int? = nil) {
        text = "\(hour.digits(2)):\(minute.digits(2)):\(second.digits(2))"
        guard let offset else { return }
        let distance = abs(offset)
        text += offset == 0 ? "Z" : "\(offset < 0 ? "-" : "+")\((distance / 60).digits(2)):\((distance % 60).digits(2))"
    }

    /// The parts of the time, with the offset from UTC in minutes if the text has one; nil if the text is not a valid time.
    public var components: (hour: Int, minute: Int, second: Double, offset: Int?)? {
        var cursor = DigitCursor(text)
        guard let time = cursor.time(), let offset = cursor.offset(), cursor.isAtEnd else { return nil }
        return (time.hour, time.minute, time.second, offset)
    }
}
