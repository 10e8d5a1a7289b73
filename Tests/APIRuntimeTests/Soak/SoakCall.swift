import TestSupport

/// A call of a soak test, which depends only on its number.
struct SoakCall: Sendable {
    /// When it is cancelled.
    enum Stop: Sendable {
        /// After that many yields, which may be before it is sent.
        case afterYields(Int)
        case at(SoakServer.Stage)
    }

    let number: Int
    let isSync: Bool
    let isStream: Bool
    /// Whether the server responds with an error.
    let fails: Bool
    /// When it is cancelled; nil for two thirds of the calls.
    let stop: Stop?

    init(_ number: Int) {
        var source = SeededSource(UInt64(number))
        self.number = number
        isSync = Bool.random(using: &source)
        isStream = Int.random(in: 0..<5, using: &source) < 2
        fails = Int.random(in: 0..<10, using: &source) == 0
        guard Int.random(in: 0..<3, using: &source) == 0 else {
            stop = nil
            return
        }
        let stages = SoakServer.Stage.allCases
        let choice = Int.random(in: 0...stages.count, using: &source)
        stop = choice < stages.count ? .at(stages[choice]) : .afterYields(Int.random(in: 0..<40, using: &source))
    }

    /// The path of its request.
    var path: String { "/\(fails ? "fail" : isStream ? "stream" : "value")/\(number)" }

    /// Its expected items.
    var items: [String] { isStream ? Array(repeating: "\(number)", count: 3) : ["\(number)"] }
}
