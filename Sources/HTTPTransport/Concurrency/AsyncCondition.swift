import Synchronization

/// A state behind a lock, and the tasks that wait until the state meets a condition.
///
/// `update` changes the state and resumes the tasks whose condition then holds; `withLock` leaves them suspended. No task is
/// resumed while the lock is held.
package final class AsyncCondition<State: Sendable>: Sendable {
    /// A condition on the state. It is called while the lock is held, so it must not block.
    package typealias Condition = @Sendable (State) -> Bool

    private struct Waiter: Sendable {
        let id: Int
        let isMet: Condition
        /// Resumed once: by the caller that takes the waiter out of the state.
        let continuation: UnsafeContinuation<Void, Never>
    }

    private struct Guarded: Sendable {
        var value: State
        /// Most states have one waiter; it needs no allocation.
        var waiter: Waiter?
        var others: [Waiter] = []
        var lastID = 0

        init(_ value: State) { self.value = value }

        mutating func add(_ continuation: UnsafeContinuation<Void, Never>, id: Int, _ isMet: @escaping Condition) {
            let new = Waiter(id: id, isMet: isMet, continuation: continuation)
            if waiter == nil { waiter = new } else { others.append(new) }
        }

        /// Removes a waiter whose condition holds.
        mutating func takeReady() -> UnsafeContinuation<Void, Never>? {
            if let waiter, waiter.isMet(value) {
                self.waiter = nil
                return waiter.continuation
            }
            guard !others.isEmpty, let index = others.firstIndex(where: { $0.isMet(value) }) else { return nil }
            return others.remove(at: index).continuation
        }

        mutating func take(id: Int) -> UnsafeContinuation<Void, Never>? {
            if let waiter, waiter.id == id {
                self.waiter = nil
                return waiter.continuation
            }
            return others.firstIndex { $0.id == id }.map { others.remove(at: $0).continuation }
        }
    }

    private let guarded: Mutex<Guarded>

    /// Creates a condition with a first state.
    package init(_ state: State) { guarded = Mutex(Guarded(state)) }

    /// Reads or changes the state; tasks whose condition holds afterwards stay suspended until the next `update`.
    package func withLock<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
        guarded.withLock { body(&$0.value) }
    }

    /// Changes the state and resumes the tasks whose condition then holds.
    @discardableResult
    package func update<Result: Sendable>(_ change: (inout State) -> Result) -> Result {
        let (result, ready, hasOthers) = guarded.withLock { guarded in
            (change(&guarded.value), guarded.takeReady(), !guarded.others.isEmpty)
        }
        ready?.resume()
        if hasOthers { resumeOthers() }
        return result
    }

    private func resumeOthers() {
        while let ready = guarded.withLock({ $0.takeReady() }) { ready.resume() }
    }

    /// Waits until the condition holds.
    package func wait(until isMet: @escaping Condition) async {
        if guarded.withLock({ isMet($0.value) }) { return }
        await withUnsafeContinuation { continuation in
            let isReady = guarded.withLock { guarded in
                if isMet(guarded.value) { return true }
                guarded.add(continuation, id: 0, isMet)
                return false
            }
            if isReady { continuation.resume() }
        }
    }

    /// Waits until the condition holds or the task is cancelled.
    package func waitUnlessCancelled(until isMet: @escaping Condition) async {
        let id = guarded.withLock { guarded in
            guarded.lastID += 1
            return guarded.lastID
        }
        await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                let isReady = guarded.withLock { guarded in
                    // A cancellation before this found no waiter to take.
                    if isMet(guarded.value) || Task.isCancelled { return true }
                    guarded.add(continuation, id: id, isMet)
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            guarded.withLock { $0.take(id: id) }?.resume()
        }
    }
}
