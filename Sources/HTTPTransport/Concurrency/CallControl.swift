import Synchronization

/// Stops a call from outside the task that runs it, for example when another thread closes the stream that it reads.
package final class CallControl: Sendable {
    private struct State {
        var failure: TransportError?
        var lastID = 0
        var actions: [Int: @Sendable (TransportError) -> Void] = [:]
    }

    private let state = Mutex(State())

    private static let ofThread = ThreadLocal<CallControl>()

    /// The control of all sync calls that the calling thread makes; nil if they cannot be stopped.
    package static var current: CallControl? { ofThread.value }

    /// Runs `body`; the control stops the sync calls that it makes on the calling thread.
    package func stoppingCalls(of body: () -> Void) {
        Self.ofThread.withValue(self, body)
    }

    /// Creates the control of a call that has not been stopped.
    package init() {}

    /// Why the call was stopped; nil while it runs.
    package var failure: TransportError? { state.withLock { $0.failure } }

    /// Stops the call. Only the first failure has an effect.
    package func stop(_ failure: TransportError) {
        let actions = state.withLock { state in
            guard state.failure == nil else { return [] as [@Sendable (TransportError) -> Void] }
            state.failure = failure
            defer { state.actions = [:] }
            return Array(state.actions.values)
        }
        for action in actions { action(failure) }
    }

    /// Runs `action` when the call is stopped, at once if it was. Returns the number for `removeAction`.
    @discardableResult package func whenStopped(_ action: @escaping @Sendable (TransportError) -> Void) -> Int {
        let (failure, id) = state.withLock { state in
            state.lastID += 1
            if state.failure == nil { state.actions[state.lastID] = action }
            return (state.failure, state.lastID)
        }
        if let failure { action(failure) }
        return id
    }

    /// Removes an action that has not run.
    package func removeAction(_ id: Int) {
        state.withLock { _ = $0.actions.removeValue(forKey: id) }
    }
}
