/// Formats durations for people.
enum TimeText {
    /// Returns `0:07`, `12:34` or `1:02:03`, without fractions of a second. Negative, infinite and undefined values are `0:00`.
    static func clock(seconds: Double) -> String {
        let whole = Int(exactly: seconds.rounded(.down)).map { max($0, 0) } ?? 0
        let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
        return hours > 0 ? "\(hours):\(twoDigits(minutes)):\(twoDigits(rest))" : "\(minutes):\(twoDigits(rest))"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
