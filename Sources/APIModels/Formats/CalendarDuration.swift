/// A length of time (`format: duration`), such as `P1Y2M3DT4H5M6S` (RFC 3339 appendix A, ISO 8601).
public struct CalendarDuration: FormattedText {
    /// The parts of a duration. Months and days do not always have the same length.
    public struct Components: Hashable, Sendable {
        /// Years.
        public var years = 0.0
        /// Months.
        public var months = 0.0
        /// Weeks.
        public var weeks = 0.0
        /// Days.
        public var days = 0.0
        /// Hours.
        public var hours = 0.0
        /// Minutes.
        public var minutes = 0.0
        /// Seconds.
        public var seconds = 0.0
    }

    /// The text as in JSON.
    public var text: String

    /// Creates a value from any text.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates the text of a duration, in seconds with a fraction where there is one.
    public init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        var fraction = String(attoseconds.magnitude)
        fraction = String(repeating: "0", count: max(0, 18 - fraction.count)) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let sign = duration < .zero ? "-" : ""
        text = "\(sign)PT\(seconds.magnitude)\(fraction.isEmpty ? "" : "." + fraction)S"
    }

    /// The parts; nil if the text is not a valid duration.
    public var components: Components? {
        var cursor = DigitCursor(text)
        let sign = cursor.skip(anyOf: "+-") == "-" ? -1.0 : 1
        guard cursor.skip(anyOf: "Pp") != nil, !cursor.isAtEnd else { return nil }
        var parts = Components()
        var isTime = false
        while !cursor.isAtEnd {
            if cursor.skip(anyOf: "Tt") != nil {
                if isTime || cursor.isAtEnd { return nil }
                isTime = true
                continue
            }
            guard let number = cursor.decimal().map({ $0 * sign }),
                let unit = cursor.skip(anyOf: isTime ? "HMShms" : "YMWDymwd")
            else { return nil }
            parts.set(number, unit: unit.uppercased(), isTime: isTime)
        }
        return parts
    }

    /// The length, with days of 24 hours; nil if the text is not a valid duration, or has years or months.
    public var duration: Duration? {
        guard let components, components.years == 0, components.months == 0 else { return nil }
        let days = components.weeks * 7 + components.days
        return .seconds(((days * 24 + components.hours) * 60 + components.minutes) * 60) + .seconds(components.seconds)
    }
}

extension CalendarDuration.Components {
    fileprivate mutating func set(_ number: Double, unit: String, isTime: Bool) {
        switch (unit, isTime) {
        case ("Y", _): years = number
        case ("M", false): months = number
        case ("W", _): weeks = number
        case ("D", _): days = number
        case ("H", _): hours = number
        case ("M", true): minutes = number
        default: seconds = number
        }
    }
}
