/// Decides whether a resumable event stream is asked for again, and when (WHATWG HTML §9.2.3).
///
/// The delay is the server's `retry` or the configuration's. What fails in a row waits longer each time.
struct Reconnection {
    /// How often in a row the stream was asked for again and nothing came.
    private(set) var attempts = 0

    private let configuration: ClientConfiguration
    private let end: MonotonicTime?
    private var backOff: BackOff

    /// The reconnections of a call that began at `start`.
    init(_ configuration: ClientConfiguration, start: MonotonicTime) {
        self.configuration = configuration
        end = configuration.timeout.map { start.advanced(by: $0) }
        backOff = Self.backOff(configuration)
    }

    /// Something of the stream came, so that what follows is no failure in a row.
    mutating func noteProgress() {
        guard attempts > 0 else { return }
        attempts = 0
        backOff = Self.backOff(configuration)
    }

    /// The pause before the stream is asked for again; nil where how it ended is the call's end.
    ///
    /// `failure` is nil where the answer ended as a body should. A pause that would end after the call's whole time is none.
    mutating func pause(after failure: APIError?, at place: EventStreamPlace) -> Duration? {
        guard failure.map(Self.isWorthRepeating) ?? true else { return nil }
        if let limit = configuration.reconnections, attempts >= limit { return nil }
        attempts += 1
        let asked = place.reconnectionTime.map { Duration.milliseconds($0) } ?? configuration.reconnectionDelay
        var pause = attempts == 1 ? asked : asked + (backOff.next() ?? .zero)
        if let fields = failure?.headers, let wait = RetryAfter.wait(fields, now: configuration.pacing.date()) {
            pause = max(pause, wait)
            guard wait <= configuration.longestRetryAfter else { return nil }
        }
        guard asked <= max(configuration.longestRetryAfter, configuration.reconnectionDelay) else { return nil }
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

    /// A stream only tells, so that asking again does nothing twice; what the server refuses for good stays refused.
    private static func isWorthRepeating(_ failure: APIError) -> Bool {
        switch failure.code {
        case .connection, .timeout: !failure.isLasting
        case .status: [408, 429, 500, 502, 503, 504].contains(failure.status ?? 0)
        default: false
        }
    }
}
