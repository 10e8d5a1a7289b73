import Synchronization

@testable import APIRuntime

/// Time that passes without being waited for: what would be slept is written down.
final class Pauses: Sendable {
    private let taken = Mutex<[Duration]>([])

    /// The pauses, in their order.
    var all: [Duration] { taken.withLock { $0 } }

    /// A clock on which sleeping takes no time, and a chance that always takes the whole pause.
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
