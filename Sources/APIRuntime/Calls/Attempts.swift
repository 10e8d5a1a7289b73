import HTTPTransport
import Platform
import Synchronization

/// The attempts of one call: their number, the pauses between them, and the key that identifies the call to the server.
final class Attempts: Sendable {
    /// The start of the call.
    let start: MonotonicTime

    private let key: Mutex<String?>
    /// Created when it is first used, which most calls do not do.
    private let schedule: Mutex<RetrySchedule?>
    private let settings: CallSettings
    private let retries: Int

    /// Creates the attempts of a call that begins now.
    init(_ settings: CallSettings) {
        self.settings = settings
        retries = settings.configuration.retries
        start = settings.configuration.pacing.now()
        schedule = Mutex(nil)
        key = Mutex(nil)
    }

    /// Creates the attempts of a reconnection, which continues the call and is not retried itself.
    init(after first: Attempts) {
        settings = first.settings
        retries = 0
        start = first.start
        schedule = Mutex(nil)
        key = Mutex(first.key.withLock { $0 })
    }

    /// The idempotency key of all attempts.
    var idempotencyKey: String {
        key.withLock { key in
            let current = key ?? UUID().uuidString.lowercased()
            key = current
            return current
        }
    }

    /// Counts an attempt; returns the pause before the next one, or nil where the outcome is final.
    func nextPause(after outcome: RetrySchedule.Outcome, of request: TransportRequest) -> Duration? {
        schedule.withLock { schedule in
            var current = schedule ?? RetrySchedule(settings.configuration, retries: retries, start: start)
            defer { schedule = current }
            return current.pause(after: outcome, of: request)
        }
    }
}
