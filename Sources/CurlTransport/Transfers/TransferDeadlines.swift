import HTTPTransport

/// When a transfer is overdue: a value that is told what happens and at which moment, so that tests make up the time.
///
/// Silence counts from the moment at which the request goes out: connecting has a limit of its own, which libcurl
/// keeps, and waiting for a free connection has none but that of the whole call.
struct TransferDeadlines {
    private enum Stage {
        case connecting
        case awaitingAnswer
        case answering
    }

    private let limits: Timeouts
    private var stage = Stage.connecting
    private var end: MonotonicTime?
    private var lastActivity: MonotonicTime

    /// The deadlines of a transfer that begins now, for a call that began at `start`.
    init(_ limits: Timeouts, start: MonotonicTime, now: MonotonicTime) {
        self.limits = limits
        end = limits.whole.map { start.advanced(by: $0) }
        lastActivity = now
    }

    /// The request goes out, or goes on to go out.
    mutating func noteSending(at now: MonotonicTime) {
        if stage == .connecting { stage = .awaitingAnswer }
        lastActivity = now
    }

    /// Something of the answer is there.
    mutating func noteAnswer(at now: MonotonicTime) {
        stage = .answering
        lastActivity = now
    }

    /// What stood still did so for the reader or the body, whose time is nobody's silence.
    mutating func noteHold(at now: MonotonicTime) {
        lastActivity = now
    }

    /// The rest must be there at the latest so much later.
    mutating func hurry(_ limit: Duration, at now: MonotonicTime) {
        let latest = now.advanced(by: limit)
        end = end.map { min($0, latest) } ?? latest
    }

    /// The earliest moment at which the transfer may be overdue, which only ever moves away but for `hurry`; nil when it
    /// may take for ever.
    var next: MonotonicTime? {
        let silence = silenceLimit.map { lastActivity.advanced(by: $0) }
        guard let end else { return silence }
        return silence.map { min($0, end) } ?? end
    }

    /// The failure of a transfer that took too long by now; afterwards `next` is later than now.
    mutating func failure(at now: MonotonicTime) -> TransferFailure? {
        if let end, now >= end {
            let limit = limits.whole.map { " within \($0)" } ?? ""
            return TransferFailure(
                .timeout,
                "no complete answer came\(limit); raise configuration.timeout if calls may take longer"
            )
        }
        if stage == .connecting { lastActivity = now }
        guard let limit = silenceLimit, now >= lastActivity.advanced(by: limit) else { return nil }
        guard stage == .awaitingAnswer, limit == limits.firstByte else {
            return TransferFailure(
                .timeout,
                "the server sent nothing for \(limit); raise configuration.idleTimeout if it may be silent for longer"
            )
        }
        return TransferFailure(
            .timeout,
            "no answer began within \(limit); raise configuration.firstByteTimeout if the server may think for longer"
        )
    }

    /// How long nothing may happen.
    private var silenceLimit: Duration? {
        guard stage != .answering, let firstByte = limits.firstByte else { return limits.idle }
        return limits.idle.map { min($0, firstByte) } ?? firstByte
    }
}
