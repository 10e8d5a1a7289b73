import HTTPTransport

/// The deadlines of a transfer: a value that receives each event with its time, so that tests need no real time.
///
/// Idle time counts from the sending of the request. libcurl itself limits connecting, and waiting for a free connection is limited
/// only by the time of the whole call.
struct TransferDeadlines {
    private enum Stage {
        case connecting
        case awaitingResponse
        case receiving
    }

    private let limits: Timeouts
    private var stage = Stage.connecting
    private var end: MonotonicTime?
    private var lastActivity: MonotonicTime

    /// Creates the deadlines of a transfer that begins now, for a call that began at `start`.
    init(_ limits: Timeouts, start: MonotonicTime, now: MonotonicTime) {
        self.limits = limits
        end = limits.whole.map { start.advanced(by: $0) }
        lastActivity = now
    }

    /// The request, or more of its body, is being sent.
    mutating func noteSending(at now: MonotonicTime) {
        if stage == .connecting { stage = .awaitingResponse }
        lastActivity = now
    }

    /// A part of the response arrived.
    mutating func noteResponse(at now: MonotonicTime) {
        stage = .receiving
        lastActivity = now
    }

    /// The transfer is paused for the reader or for the body, whose time does not count as idle time.
    mutating func notePause(at now: MonotonicTime) {
        lastActivity = now
    }

    /// The transfer must be complete after that time at the latest.
    mutating func shorten(to limit: Duration, at now: MonotonicTime) {
        let latest = now.advanced(by: limit)
        end = end.map { min($0, latest) } ?? latest
    }

    /// The earliest time at which the transfer may be overdue; nil if it has no limit. Except by `shorten` it only moves to later times.
    var next: MonotonicTime? {
        let idle = idleLimit.map { lastActivity.advanced(by: $0) }
        guard let end else { return idle }
        return idle.map { min($0, end) } ?? end
    }

    /// Returns the error of a transfer that has exceeded a limit. If it returns nil, `next` is later than now.
    mutating func error(at now: MonotonicTime) -> TransportError? {
        if let end, now >= end {
            let limit = limits.whole.map { " within \($0)" } ?? ""
            return TransportError(
                .timeout,
                "no complete response arrived\(limit); raise configuration.timeout if calls may take longer"
            )
        }
        if stage == .connecting { lastActivity = now }
        guard let limit = idleLimit, now >= lastActivity.advanced(by: limit) else { return nil }
        guard stage == .awaitingResponse, limit == limits.firstByte else {
            return TransportError(
                .timeout,
                "the server sent nothing for \(limit); raise configuration.idleTimeout if it may be silent for longer"
            )
        }
        return TransportError(
            .timeout,
            "no response began within \(limit); raise configuration.firstByteTimeout if the server may take longer"
        )
    }

    /// The longest time without an event.
    private var idleLimit: Duration? {
        guard stage != .receiving, let firstByte = limits.firstByte else { return limits.idle }
        return limits.idle.map { min($0, firstByte) } ?? firstByte
    }
}
