/// The progress of a batch, and its text form.
struct BatchProgress {
    /// The number of prompts.
    let total: Int
    /// The number of prompts that were completed in earlier runs.
    let earlier: Int
    /// The number of prompts that were sent in this run.
    var sent = 0

    /// Returns a line such as `[##########----------] 20/40  2.5/s  0:08 left`; The rate and the remaining time are computed from this run only.
    func line(after elapsed: Duration) -> String {
        let done = earlier + sent
        let filled = total == 0 ? 20 : done * 20 / total
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
        return (["[\(bar)] \(done)/\(total)"] + rate(over: elapsed / .seconds(1))).joined(separator: "  ")
    }

    private func rate(over seconds: Double) -> [String] {
        guard sent > 0, seconds > 0 else { return [] }
        let rate = Double(sent) / seconds
        let text = rate >= 1 ? "\(Self.roundedToTenth(rate))/s" : "\(Self.roundedToTenth(rate * 60))/min"
        return [text, "\(TimeText.clock(seconds: Double(total - earlier - sent) / rate)) left"]
    }

    private static func roundedToTenth(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
