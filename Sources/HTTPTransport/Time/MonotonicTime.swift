import Platform

/// A moment on the clock that never goes back, in nanoseconds.
///
/// The loop asks for the time at each turn and for each delivery, and poll(2) takes plain numbers.
package struct MonotonicTime: Comparable, Sendable {
    package var nanoseconds: Int64

    /// Creates a time so many nanoseconds after the clock's zero.
    package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// The moment of the call.
    package static var now: MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    package static func < (left: MonotonicTime, right: MonotonicTime) -> Bool { left.nanoseconds < right.nanoseconds }

    /// The moment that much later; a duration beyond 200 years counts as 200 years.
    package func advanced(by duration: Duration) -> MonotonicTime {
        let limit: Int64 = 200 * 366 * 86_400
        let (seconds, attoseconds) = duration.components
        guard seconds < limit else { return advanced(byNanoseconds: limit * 1_000_000_000) }
        return advanced(byNanoseconds: seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    /// The moment so many milliseconds later, of which 34 years are the most.
    package func advanced(byMilliseconds milliseconds: Int) -> MonotonicTime {
        advanced(byNanoseconds: min(Int64(milliseconds), 1 << 40) * 1_000_000)
    }

    /// Milliseconds from `earlier` to this moment, rounded up so that a sleep never ends before it.
    package func milliseconds(since earlier: MonotonicTime) -> Int64 {
        max(0, (nanoseconds - earlier.nanoseconds + 999_999) / 1_000_000)
    }

    private func advanced(byNanoseconds distance: Int64) -> MonotonicTime {
        MonotonicTime(nanoseconds: nanoseconds.addingReportingOverflow(distance).partialValue)
    }
}
