import CurlTransport
import Logging
import Platform
import Synchronization

/// The attempts of one call: how many there were, and the pauses between them.
final class Attempts: Sendable {
    /// When the call began.
    let start: MonotonicTime

    /// What the server knows all of them by.
    var idempotencyKey: String {
        key.withLock { key in
            let known = key ?? UUID().uuidString.lowercased()
            key = known
            return known
        }
    }

    private let key: Mutex<String?>
    /// Made when it is first asked, which most calls never do.
    private let schedule: Mutex<RetrySchedule?>
    private let settings: CallSettings
    private let retries: Int

    /// The attempts of a call that begins now.
    init(_ settings: CallSettings) {
        self.settings = settings
        retries = settings.configuration.retries
        start = settings.configuration.pacing.now()
        schedule = Mutex(nil)
        key = Mutex(nil)
    }

    /// One further attempt of the same call, which nothing follows of itself.
    init(after first: Attempts) {
        settings = first.settings
        retries = 0
        start = first.start
        schedule = Mutex(nil)
        key = Mutex(first.key.withLock { $0 })
    }

    /// Waits as long as must be waited before the next attempt; false where there is none.
    ///
    /// Throws when the call is ended in the meantime, the client closed, or the task cancelled.
    func pause(
        after outcome: RetrySchedule.Outcome,
        of request: TransportRequest,
        on call: Call
    ) async throws(APIError) -> Bool {
        guard let pause = nextPause(after: outcome, of: request) else { return false }
        call.caller.configuration.logger?.debug(
            "\(request.operation): \(outcome), so once more in \(pause)"
        )
        try await wait(pause, call.control ?? CallControl(), on: call.caller.pool)
        return true
    }

    private func nextPause(after outcome: RetrySchedule.Outcome, of request: TransportRequest) -> Duration? {
        schedule.withLock { schedule in
            var known = schedule ?? RetrySchedule(settings.configuration, retries: retries, start: start)
            defer { schedule = known }
            return known.pause(after: outcome, of: request)
        }
    }

    /// Waits; throws when the call is ended in the meantime, the client closed, or the task cancelled.
    func wait(_ pause: Duration, _ control: CallControl, on pool: ConnectionPool) async throws(APIError) {
        pool.adopt(control)
        defer { pool.release(control) }
        let sleep = settings.configuration.pacing.sleep
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await sleep(pause) }
            group.addTask { await control.waitForStop() }
            await group.next()
            group.cancelAll()
        }
        if let failure = control.failure { throw APIError(failure) }
        if Task.isCancelled { throw APIError(TransferFailure.cancelled) }
    }
}

extension RetrySchedule.Outcome: CustomStringConvertible {
    /// For the log: a status or a code, and nothing that may be secret.
    var description: String {
        switch self {
        case .status(let head): "status \(head.status.code)"
        case .failure(let error): "\(error.code)"
        }
    }
}
