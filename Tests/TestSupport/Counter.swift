import Synchronization

/// Counts events of other threads, and waits for them.
package final class Counter: Sendable {
    private struct Waiter: Sendable {
        var id: Int
        var count: Int
        var continuation: CheckedContinuation<Bool, Never>
    }

    private struct State: Sendable {
        var count = 0
        var waiters: [Waiter] = []
        var nextID = 0

        /// Takes out the waiters that `isReady` names.
        mutating func take(_ isReady: (Waiter) -> Bool) -> [Waiter] {
            let ready = waiters.filter(isReady)
            waiters.removeAll(where: isReady)
            return ready
        }
    }

    private let state = Mutex(State())

    /// Starts at zero.
    package init() {}

    /// How many events there were.
    package var count: Int { state.withLock { $0.count } }

    /// Counts an event.
    package func increment() {
        let ready = state.withLock { state in
            state.count += 1
            let count = state.count
            return state.take { $0.count <= count }
        }
        for waiter in ready { waiter.continuation.resume(returning: true) }
    }

    /// Waits until there were so many events; false when the test's time limit cancels the wait first.
    @discardableResult
    package func reaches(_ count: Int) async -> Bool {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isThere: Bool? = state.withLock { state in
                    if state.count >= count { return true }
                    if Task.isCancelled { return false }
                    state.waiters.append(Waiter(id: id, count: count, continuation: continuation))
                    return nil
                }
                if let isThere { continuation.resume(returning: isThere) }
            }
        } onCancel: {
            for waiter in state.withLock({ $0.take { $0.id == id } }) { waiter.continuation.resume(returning: false) }
        }
    }
}
