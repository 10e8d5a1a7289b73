import Synchronization

/// Counts events of any thread, and waits for a count.
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

        /// Removes the waiters for which `isReady` is true.
        mutating func take(_ isReady: (Waiter) -> Bool) -> [Waiter] {
            let ready = waiters.filter(isReady)
            waiters.removeAll(where: isReady)
            return ready
        }
    }

    private let state = Mutex(State())

    /// Starts at zero.
    package init() {}

    /// The number of events.
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

    /// Waits until there are that many events; false if the task is cancelled, such as by the test's time limit.
    @discardableResult
    package func reaches(_ count: Int) async -> Bool {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReached: Bool? = state.withLock { state in
                    if state.count >= count { return true }
                    if Task.isCancelled { return false }
                    state.waiters.append(Waiter(id: id, count: count, continuation: continuation))
                    return nil
                }
                if let isReached { continuation.resume(returning: isReached) }
            }
        } onCancel: {
            for waiter in state.withLock({ $0.take { $0.id == id } }) { waiter.continuation.resume(returning: false) }
        }
    }
}
