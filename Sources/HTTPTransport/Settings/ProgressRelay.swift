import Synchronization

/// Calls a user's closure with progress reports, on a thread of the cooperative pool and one at a time.
///
/// Reports that arrive while the closure runs are merged into the latest one.
package final class ProgressRelay: Sendable {
    private struct State {
        var last: TransferProgress?
        var pending: TransferProgress?
        var isRunning = false
    }

    private let state = Mutex(State())
    private let report: @Sendable (TransferProgress) -> Void

    /// Creates a relay to a closure.
    package init(_ report: @escaping @Sendable (TransferProgress) -> Void) {
        self.report = report
    }

    /// Reports progress unless it is the same as before. Called on the loop's thread.
    package func note(_ progress: TransferProgress) {
        let begins = state.withLock { state in
            guard state.last != progress else { return false }
            state.last = progress
            state.pending = progress
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if begins { Task.detached { self.run() } }
    }

    private func run() {
        while let progress = takePending() { report(progress) }
    }

    private func takePending() -> TransferProgress? {
        state.withLock { state in
            defer { state.pending = nil }
            state.isRunning = state.pending != nil
            return state.pending
        }
    }
}
