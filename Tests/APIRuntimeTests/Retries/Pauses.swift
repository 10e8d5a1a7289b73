import Synchronization

@_spi(Generated) @testable import APIRuntime

/// A simulated clock that records the pauses.
final class Pauses: Sendable {
    private let taken = Mutex<[Duration]>([])

    /// The pauses, in their order.
    var all: [Duration] { taken.withLock { $0 } }

    /// A pacing in which sleeping takes no time and the random part is the whole pause.
    var pacing: RetryPacing {
        RetryPacing(
            random: { 1 },
            now: { MonotonicTime.now.advanced(by: self.all.reduce(.zero, +)) },
            date: { 784_111_777 },
            sleep: { pause in self.taken.withLock { $0.append(pause) } }
        )
    }
}

extension ProbeClient {
    /// A client whose retries wait for nothing.
    static func impatient(
        _ url: String,
        _ pauses: Pauses = Pauses(),
        _ change: (inout ClientConfiguration) -> Void = { _ in }
    ) throws -> ProbeClient {
        try ProbeClient(url).configured {
            $0.pacing = pauses.pacing
            change(&$0)
        }
    }
}
