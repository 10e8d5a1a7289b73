import Logging
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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
    private let schedule: Mutex<RetrySchedule>
    private let pacing: RetryPacing

    /// The attempts of a call that begins now.
    init(_ configuration: ClientConfiguration) {
        pacing = configuration.pacing
        start = pacing.now()
        schedule = Mutex(RetrySchedule(configuration, start: start))
        key = Mutex(nil)
    }

    /// One further attempt of the same call, which nothing follows of itself.
    init(_ configuration: ClientConfiguration, after first: Attempts) {
        pacing = configuration.pacing
        start = first.start
        var once = configuration
        once.retries = 0
        schedule = Mutex(RetrySchedule(once, start: start))
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
        guard let pause = schedule.withLock({ $0.pause(after: outcome, of: request) }) else { return false }
        call.caller.configuration.logger?.debug(
            "\(request.operation): \(outcome), so once more in \(pause)"
        )
        try await wait(pause, call.control ?? CallControl(), on: call.caller.pool)
        return true
    }

    /// Waits; throws when the call is ended in the meantime, the client closed, or the task cancelled.
    func wait(_ pause: Duration, _ control: CallControl, on pool: ConnectionPool) async throws(APIError) {
        pool.adopt(control)
        defer { pool.release(control) }
        let sleep = pacing.sleep
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
