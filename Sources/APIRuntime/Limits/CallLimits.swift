import CurlTransport
import HTTPTransport

/// Ends a call while it waits for code of users: at its timeout, when its task is cancelled, when its client is closed.
///
/// Code that ignores cancellation keeps running; its result is discarded. In a sync call such code runs on the calling thread, so no limit
/// applies while it blocks that thread.
struct CallLimits: Sendable {
    let start: MonotonicTime
    /// The time that the whole call may take; nil for no limit.
    var timeout: Duration?
    let control: CallControl?
    let pool: ConnectionPool
    /// Waits until the timeout is reached.
    var timer: @Sendable (MonotonicTime) async throws -> Void = CallLimits.timer

    /// Runs the work and waits for it within the limits.
    ///
    /// Throws what the work throws, and an `APIError` with code `timeout` and this message, `closed` or `cancelled`.
    func wait<Value: Sendable>(
        timeoutMessage: @escaping @Sendable (Duration) -> String = CallLimits.timeoutMessage,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let control = control ?? CallControl()
        pool.add(control)
        let first = FirstResult<Value>()
        let stopping = control.whenStopped { first.deliver(.failure(APIError($0))) }
        // The work of a sync call stays on the calling thread, so it needs no thread of Swift's pool.
        let executor = CallingThreadExecutor.current
        let worker = Task(executorPreference: executor) { await first.deliver(from: work) }
        let timeoutTask = timeout.map { limit in
            Task(executorPreference: executor) { [start, timer] in
                try await timer(start.advanced(by: limit))
                var failure = APIError(.timeout, timeoutMessage(limit))
                failure.isPermanent = true
                first.deliver(.failure(failure))
            }
        }
        defer {
            worker.cancel()
            timeoutTask?.cancel()
            control.removeAction(stopping)
            pool.remove(control)
        }
        return try await first.value()
    }

    /// Waits before another attempt; throws when the call is ended in the meantime, the client is closed, or the task is cancelled.
    ///
    /// The timeout does not apply: no pause is longer than the time that is left.
    func pause(
        for duration: Duration,
        _ sleep: @escaping @Sendable (Duration) async throws -> Void
    ) async throws(APIError) {
        var limits = self
        limits.timeout = nil
        do {
            try await limits.wait { try? await sleep(duration) }
        } catch {
            throw error as? APIError ?? APIError(TransportError.cancelled)
        }
        if Task.isCancelled { throw APIError(TransportError.cancelled) }
    }

    /// Waits until a time of the system's monotonic clock.
    static let timer: @Sendable (MonotonicTime) async throws -> Void = {
        try await CallingThreadExecutor.sleep(until: $0)
    }

    /// The message for a response that is not complete in time.
    static let timeoutMessage: @Sendable (Duration) -> String = {
        "no complete response arrived within \($0); raise configuration.timeout if calls may take longer"
    }
}

extension BodyPieces {
    /// The same pieces, each read within the limits; libcurl enforces them itself.
    func bounded(by limits: CallLimits) -> BodyPieces {
        limited { next in try await limits.wait(next) }
    }
}
