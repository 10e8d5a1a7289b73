import HTTPTransport
import HTTPTypes

/// Decides after each attempt of a call whether to retry, and when.
struct RetrySchedule {
    /// The outcome of an attempt that may be retried.
    enum Outcome {
        /// A response whose status is not a success.
        case status(HTTPResponse)
        /// No complete response.
        case failure(APIError)
    }

    /// The number of attempts so far.
    private(set) var attempts = 0

    private let limit: Int
    private let longestWait: Duration
    private let end: MonotonicTime?
    private let pacing: RetryPacing
    private var backOff: BackOff

    /// Creates the schedule of a call that began at `start`; `retries` replaces the configuration's.
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

    /// Returns the pause before the next attempt; nil where the outcome is final.
    ///
    /// Returns nil also for a pause that would end after the call's timeout: the outcome says more than a timeout error.
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
            // A timeout before anything was sent is a timeout of connecting.
            switch error.code {
            case .connection: !error.isPermanent && (!error.wasSent || request.isIdempotent)
            case .timeout: !error.wasSent
            default: false
            }
        }
    }
}

extension RetrySchedule.Outcome: CustomStringConvertible {
    /// The status or the error's code for the log, without secrets.
    var description: String {
        switch self {
        case .status(let head): "status \(head.status.code)"
        case .failure(let error): "\(error.code)"
        }
    }
}
