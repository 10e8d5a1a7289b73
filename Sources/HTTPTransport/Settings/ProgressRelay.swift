/// Calls a user's closure with progress reports: in a task of the call that creates the relay, and one at a time.
///
/// In a sync call the closure runs on the calling thread, and otherwise on a thread of Swift's pool. Reports that arrive while it runs are
/// merged into the latest one.
package final class ProgressRelay: Sendable {
    private struct State: Sendable {
        var last: TransferProgress?
        var pending: TransferProgress?
        var isFinished = false
    }

    private let state = AsyncCondition(State())

    /// Creates a relay to a closure.
    package init(_ report: @escaping @Sendable (TransferProgress) -> Void) {
        Task(executorPreference: CallingThreadExecutor.current) { [state] in
            while true {
                await state.wait { $0.pending != nil || $0.isFinished }
                guard let progress = Self.takePending(state) else { return }
                report(progress)
            }
        }
    }

    deinit { finish() }

    /// Reports progress unless it is the same as before or the reports have ended. Called on the loop's thread.
    package func note(_ progress: TransferProgress) {
        state.update { state in
            guard state.last != progress, !state.isFinished else { return }
            state.last = progress
            state.pending = progress
        }
    }

    /// Ends the reports after the one that is pending.
    package func finish() {
        state.update { $0.isFinished = true }
    }

    /// Ends the reports at once; one that is pending is discarded.
    package func cancel() {
        state.update { state in
            state.isFinished = true
            state.pending = nil
        }
    }

    private static func takePending(_ state: AsyncCondition<State>) -> TransferProgress? {
        state.withLock { state in
            defer { state.pending = nil }
            return state.pending
        }
    }
}
