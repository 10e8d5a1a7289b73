import HTTPTypes

/// Decides after each attempt of one call whether another follows, and when.
struct RetrySchedule {
    /// How an attempt ended that may be worth another.
    enum Outcome {
        /// With an answer that is no success.
        case status(HTTPResponse)
        /// With no whole answer.
        case failure(APIError)
    }

    /// How many attempts there were.
    private(set) var attempts = 0

    private let limit: Int
    private let longestWait: Duration
    private let end: MonotonicTime?
    private let pacing: RetryPacing
    private var backOff: BackOff

    /// The schedule of a call that began at `start`; `retries` stands for the configuration's.
    init(_ configuration: ClientConfiguration, retries: Int? = nil, start: MonotonicTime) {
        limit = retries ?? configuration.retries
        longestWait = configuration.longestRetryAfter
        end = configuration.timeout.map { start.advanced(by: $0) }
        pacing = configuration.pacing
        backOff = BackOff(
            first: configuration.retryDelay,
            limit: configuration.longestRetryDelay,
            random: configuration.pacing.random
        )
    }

    /// The pause before the next attempt; nil where the outcome is the call's.
    ///
    /// A pause that would end after the call's whole time is none: the reason is worth more than a time-out.
    mutating func pause(after outcome: Outcome, of request: TransportRequest) -> Duration? {
        attempts += 1
        guard attempts <= limit, request.canBeRepeated, Self.isWorthRepeating(outcome, request) else { return nil }
        guard let pause = pause(after: outcome) else { return nil }
        if let end, pacing.now().advanced(by: pause) >= end { return nil }
        return pause
    }

    private mutating func pause(after outcome: Outcome) -> Duration? {
        let delay = backOff.next()
        guard case .status(let head) = outcome, let wait = RetryAfter.wait(head.headerFields, now: pacing.date())
        else { return delay }
        return wait <= longestWait ? wait : nil
    }

    private static func isWorthRepeating(_ outcome: Outcome, _ request: TransportRequest) -> Bool {
        switch outcome {
        case .status(let head):
            switch head.status.code {
            case 408, 429, 502, 503, 504: true
            case 500: request.isIdempotent
            default: false
            }
        case .failure(let error):
            // A time-out before anything was sent is one of connecting.
            switch error.code {
            case .connection: !error.isLasting && (!error.wasSent || request.isIdempotent)
            case .timeout: !error.wasSent
            default: false
            }
        }
    }
}
