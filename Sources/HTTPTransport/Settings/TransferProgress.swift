import Synchronization

/// How far a transfer is, in bytes as they go over the network.
public struct TransferProgress: Hashable, Sendable {
    /// How much of the request's body is sent.
    public var sent: Int64

    /// How long the request's body is; nil where nobody knows.
    public var sentTotal: Int64?

    /// How much of the answer's body is there.
    public var received: Int64

    /// How long the answer's body is; nil where nobody knows.
    public var receivedTotal: Int64?

    /// Creates a progress report.
    package init(sent: Int64, sentTotal: Int64?, received: Int64, receivedTotal: Int64?) {
        self.sent = sent
        self.sentTotal = sentTotal
        self.received = received
        self.receivedTotal = receivedTotal
    }
}

/// Tells a user's closure of progress, on Swift's own threads and one call at a time: what comes in the meantime is told as
/// one.
package final class ProgressRelay: Sendable {
    private struct State {
        var last: TransferProgress?
        var waiting: TransferProgress?
        var isTelling = false
    }

    private let state = Mutex(State())
    private let tell: @Sendable (TransferProgress) -> Void

    package init(_ tell: @escaping @Sendable (TransferProgress) -> Void) {
        self.tell = tell
    }

    /// Takes note of progress; what was told already is not told again. Called on the loop's thread.
    package func note(_ progress: TransferProgress) {
        let begins = state.withLock { state in
            guard state.last != progress else { return false }
            state.last = progress
            state.waiting = progress
            defer { state.isTelling = true }
            return !state.isTelling
        }
        if begins { Task.detached { self.run() } }
    }

    private func run() {
        while let progress = next() { tell(progress) }
    }

    private func next() -> TransferProgress? {
        state.withLock { state in
            defer { state.waiting = nil }
            state.isTelling = state.waiting != nil
            return state.waiting
        }
    }
}
