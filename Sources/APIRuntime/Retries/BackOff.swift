/// The pauses before retries: a random part of an upper limit that doubles ("full jitter"), so that clients that failed
/// together do not retry together.
///
/// An infinite sequence of values; it does not wait itself.
struct BackOff: Sequence, IteratorProtocol {
    private var ceiling: Duration
    private let limit: Duration
    private let random: @Sendable () -> Double

    /// Starts with an upper limit of `first`; `random` returns numbers from 0 to 1.
    init(first: Duration, limit: Duration, random: @escaping @Sendable () -> Double) {
        self.limit = Swift.max(limit, .zero)
        ceiling = Swift.min(Swift.max(first, .zero), self.limit)
        self.random = random
    }

    /// Returns the next pause.
    mutating func next() -> Duration? {
        defer { ceiling = ceiling > limit / 2 ? limit : ceiling * 2 }
        return ceiling * Swift.min(Swift.max(random(), 0), 1)
    }
}
