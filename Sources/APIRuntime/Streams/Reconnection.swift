import HTTPTransport

/// Decides whether a resumable event stream reconnects, and when (WHATWG HTML §9.2.3).
///
/// The pause is the server's `retry` or the configuration's. Consecutive failures make it longer.
struct Reconnection {
    /// The number of reconnections in a row that received nothing.
    private(set) var attempts = 0

    private let configuration: ClientConfiguration
    private let end: MonotonicTime?
    private var backOff: BackOff

    /// Creates the reconnections of a call that began at `start`.
    init(_ configuration: ClientConfiguration, start: MonotonicTime) {
        self.configuration = configuration
        end = configuration.timeout.map { start.advanced(by: $0) }
        backOff = Self.backOff(configuration)
    }

    /// Notes that bytes were received, so that later failures are counted anew.
    mutating func noteProgress() {
        guard attempts > 0 else { return }
        attempts = 0
        backOff = Self.backOff(configuration)
    }

    /// Returns the pause before the stream reconnects; nil where the stream ends.
    ///
    /// `failure` is nil after a body that ended normally. Returns nil also for a pause that would end after the call's timeout.
    mutating func pause(after failure: APIError?, at position: EventStreamPosition) -> Duration? {
        guard failure.map(Self.isTemporary) ?? true else { return nil }
        if let limit = configuration.reconnections, attempts >= limit { return nil }
        attempts += 1
        let delay = position.reconnectionTime.map { Duration.milliseconds($0) } ?? configuration.reconnectionDelay
        var pause = attempts == 1 ? delay : delay + (backOff.next() ?? .zero)
        if let fields = failure?.headers, let wait = RetryAfter.wait(fields, now: configuration.pacing.date()) {
            pause = max(pause, wait)
            guard wait <= configuration.longestRetryAfter else { return nil }
        }
        guard delay <= max(configuration.longestRetryAfter, configuration.reconnectionDelay) else { return nil }
        if let end, configuration.pacing.now().advanced(by: pause) >= end { return nil }
        return pause
    }

    private static func backOff(_ configuration: ClientConfiguration) -> BackOff {
        BackOff(
            first: configuration.retryDelay,
            limit: configuration.longestRetryDelay,
            random: configuration.pacing.random
        )
    }

    /// Whether another request may succeed. Reading a stream again has no side effects.
    private static func isTemporary(_ failure: APIError) -> Bool {
        switch failure.code {
        case .connection, .timeout: !failure.isPermanent
        case .status: [408, 429, 500, 502, 503, 504].contains(failure.status ?? 0)
        default: false
        }
    }
}
