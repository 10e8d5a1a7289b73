/// How long to wait before each further attempt: a random share of a ceiling that doubles ("full jitter"), so that clients
/// that failed together do not come back together.
///
/// An endless sequence of values; it waits for nothing itself.
struct BackOff: Sequence, IteratorProtocol {
    private var ceiling: Duration
    private let limit: Duration
    private let random: @Sendable () -> Double

    /// Begins with a ceiling of `first`; `random` gives numbers from 0 to 1.
    init(first: Duration, limit: Duration, random: @escaping @Sendable () -> Double) {
        self.limit = Swift.max(limit, .zero)
        ceiling = Swift.min(Swift.max(first, .zero), self.limit)
        self.random = random
    }

    /// The next pause.
    mutating func next() -> Duration? {
        defer { ceiling = ceiling > limit / 2 ? limit : ceiling * 2 }
        return ceiling * Swift.min(Swift.max(random(), 0), 1)
    }
}
