import Platform

/// A time of the monotonic clock, in nanoseconds.
///
/// The loop reads the clock in each iteration, and poll(2) takes plain numbers, so this is simpler than `ContinuousClock`.
package struct MonotonicTime: Comparable, Sendable {
    /// Nanoseconds since the clock's zero.
    package var nanoseconds: Int64

    /// Creates a time from nanoseconds since the clock's zero.
    package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// The current time.
    package static var now: MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// Whether the left time is earlier.
    package static func < (left: MonotonicTime, right: MonotonicTime) -> Bool { left.nanoseconds < right.nanoseconds }

    /// Returns the time after a duration, at most 200 years later.
    package func advanced(by duration: Duration) -> MonotonicTime {
        let limit: Int64 = 200 * 366 * 86_400
        let (seconds, attoseconds) = duration.components
        guard seconds < limit else { return advanced(byNanoseconds: limit * 1_000_000_000) }
        return advanced(byNanoseconds: seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    /// Returns the time after a number of milliseconds, at most 34 years later.
    package func advanced(byMilliseconds milliseconds: Int) -> MonotonicTime {
        advanced(byNanoseconds: min(Int64(milliseconds), 1 << 40) * 1_000_000)
    }

    /// Returns the milliseconds since `earlier`, rounded up so that a sleep never ends before this time.
    package func milliseconds(since earlier: MonotonicTime) -> Int64 {
        max(0, (nanoseconds - earlier.nanoseconds + 999_999) / 1_000_000)
    }

    private func advanced(byNanoseconds distance: Int64) -> MonotonicTime {
        MonotonicTime(nanoseconds: nanoseconds.addingReportingOverflow(distance).partialValue)
    }
}
