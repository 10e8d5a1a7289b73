import TestSupport

/// What one call of a soak is, by its number alone.
struct SoakCall: Sendable {
    /// When it is cancelled.
    enum Stop: Sendable {
        /// After so many turns of other tasks, which may be before it is sent.
        case afterYields(Int)
        case at(SoakServer.Moment)
    }

    let number: Int
    let isSync: Bool
    let isStream: Bool
    /// Whether the server answers with a failure.
    let fails: Bool
    /// When it is cancelled, which every third is.
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
        let moments = SoakServer.Moment.allCases
        let choice = Int.random(in: 0...moments.count, using: &source)
        stop = choice < moments.count ? .at(moments[choice]) : .afterYields(Int.random(in: 0..<40, using: &source))
    }

    /// The path that asks for it.
    var path: String { "/\(fails ? "fail" : isStream ? "stream" : "value")/\(number)" }

    /// What its items are, one after another.
    var items: [String] { isStream ? Array(repeating: "\(number)", count: 3) : ["\(number)"] }
}
