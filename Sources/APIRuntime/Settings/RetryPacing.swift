import Platform

/// Chance and time as retries see them, so that tests make up both.
struct RetryPacing: Sendable {
    /// A number from 0 to 1.
    var random: @Sendable () -> Double = { Double.random(in: 0...1) }

    /// The moment, for limits.
    var now: @Sendable () -> MonotonicTime = { .now }

    /// Seconds since 1970, for dates in answers.
    var date: @Sendable () -> Int64 = { Int64(time(nil)) }

    /// Waits, or throws when the task is cancelled.
    var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
}
