/// How far a batch is.
struct BatchProgress {
    /// How many prompts there are.
    let total: Int
    /// How many had an answer before.
    let earlier: Int
    /// How many have been asked in this run.
    var asked = 0

    /// `[##########----------] 20/40  2.5/s  0:08 left`; rate and rest follow the prompts of this run.
    func line(after elapsed: Duration) -> String {
        let done = earlier + asked
        let cells = total == 0 ? 20 : done * 20 / total
        let bar = String(repeating: "#", count: cells) + String(repeating: "-", count: 20 - cells)
        return (["[\(bar)] \(done)/\(total)"] + rate(over: elapsed / .seconds(1))).joined(separator: "  ")
    }

    private func rate(over seconds: Double) -> [String] {
        guard asked > 0, seconds > 0 else { return [] }
        let rate = Double(asked) / seconds
        let text = rate >= 1 ? "\(Self.tenth(rate))/s" : "\(Self.tenth(rate * 60))/min"
        return [text, "\(TimeText.clock(seconds: Double(total - earlier - asked) / rate)) left"]
    }

    private static func tenth(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
