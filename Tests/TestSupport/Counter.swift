import Synchronization

/// Counts events of other threads, and waits for them.
package final class Counter: Sendable {
    private struct State {
        var count = 0
        var waiters: [(count: Int, continuation: CheckedContinuation<Bool, Never>)] = []
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
            let ready = state.waiters.filter { $0.count <= state.count }
            state.waiters.removeAll { $0.count <= state.count }
            return ready
        }
        for waiter in ready { waiter.continuation.resume(returning: true) }
    }

    /// Waits until there were so many events; a test with a time limit fails where they never come.
    @discardableResult
    package func reaches(_ count: Int) async -> Bool {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.count >= count { return true }
                state.waiters.append((count, continuation))
                return false
            }
            if isThere { continuation.resume(returning: true) }
        }
    }
}
