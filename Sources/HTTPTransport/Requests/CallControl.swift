import Synchronization

/// Ends a call for somebody who does not run it, such as a thread that closes a stream which another one reads.
package final class CallControl: Sendable {
    private struct State {
        var failure: TransferFailure?
        var nextID = 0
        var actions: [Int: @Sendable (TransferFailure) -> Void] = [:]
    }

    private let state = Mutex(State())

    /// Creates the control of a call that has not ended.
    package init() {}

    /// Why the call was ended; nil while it goes on.
    package var failure: TransferFailure? { state.withLock { $0.failure } }

    /// Ends the call. Only the first failure counts.
    package func stop(_ failure: TransferFailure) {
        let actions = state.withLock { state in
            guard state.failure == nil else { return [] as [@Sendable (TransferFailure) -> Void] }
            state.failure = failure
            defer { state.actions = [:] }
            return Array(state.actions.values)
        }
        for action in actions { action(failure) }
    }

    /// Runs `action` when the call is ended, at once if it was; the number takes it back.
    @discardableResult package func whenStopped(_ action: @escaping @Sendable (TransferFailure) -> Void) -> Int {
        let (failure, id) = state.withLock { state in
            state.nextID += 1
            if state.failure == nil { state.actions[state.nextID] = action }
            return (state.failure, state.nextID)
        }
        if let failure { action(failure) }
        return id
    }

    /// Takes an action back.
    package func forget(_ id: Int) {
        state.withLock { _ = $0.actions.removeValue(forKey: id) }
    }

    /// Waits until the call is ended or the task is cancelled.
    package func waitForStop() async {
        let waiter = Waiter()
        let id = whenStopped { _ in waiter.resume() }
        await withTaskCancellationHandler {
            await waiter.wait()
        } onCancel: {
            waiter.resume()
        }
        forget(id)
    }

    /// A continuation that may be resumed before it is there, and twice.
    private final class Waiter: Sendable {
        private struct State {
            var isOver = false
            var continuation: CheckedContinuation<Void, Never>?
        }

        private let state = Mutex(State())

        func wait() async {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if !state.isOver { state.continuation = continuation }
                    return state.isOver
                }
                if isOver { continuation.resume() }
            }
        }

        func resume() {
            let continuation = state.withLock { state in
                state.isOver = true
                defer { state.continuation = nil }
                return state.continuation
            }
            continuation?.resume()
        }
    }
}
