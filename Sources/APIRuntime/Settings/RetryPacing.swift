import HTTPTransport
import Platform

/// The sources of randomness and time for retries and limits, which tests replace.
struct RetryPacing: Sendable {
    /// Returns a number from 0 to 1.
    var random: @Sendable () -> Double = { Double.random(in: 0...1) }

    /// Returns the current time, for limits.
    var now: @Sendable () -> MonotonicTime = { .now }

    /// Returns the seconds since 1970, for dates in responses.
    var date: @Sendable () -> Int64 = { Int64(time(nil)) }

    /// Waits, or throws when the task is cancelled.
    var sleep: @Sendable (Duration) async throws -> Void = { try await CallingThreadExecutor.sleep(for: $0) }

    /// Waits until a call's timeout is reached, or throws when the task is cancelled.
    var timer: @Sendable (MonotonicTime) async throws -> Void = CallLimits.timer
}
