/// Durations for people.
enum TimeText {
    /// `0:07`, `12:34` or `1:02:03`; a fraction of a second is left out. Less than nothing and endless times are `0:00`.
    static func clock(seconds: Double) -> String {
        let whole = Int(exactly: seconds.rounded(.down)).map { max($0, 0) } ?? 0
        let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
