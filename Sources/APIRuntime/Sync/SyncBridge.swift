import CurlTransport
import HTTPTransport

/// Runs async code for a caller that blocks.
///
/// The code runs as a task on the calling thread, which waits for it (SE-0417), so it needs no thread of Swift's cooperative pool and
/// runs when all of those are blocked. A call costs two switches between threads: to the loop and back.
struct SyncBridge: Sendable {
    let loop: CurlLoop

    /// Runs `operation` and waits for its end.
    ///
    /// A reusable executor runs what is left of the operation in its next drain.
    /// Throws what the operation throws, and an `APIError` with code `configuration` when called on the loop's thread, which would wait
    /// for itself, or in a forked child process, which has no loop.
    func wait<Value: Sendable>(
        on reusable: CallingThreadExecutor? = nil,
        for operation: @escaping @Sendable () async throws -> Value
    ) throws -> Value {
        try check()
        let executor = if let reusable, reusable.begin() { reusable } else { CallingThreadExecutor() }
        return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { memory in
            let handover = Handover(result: UnsafeMutableRawPointer(memory.baseAddress), executor)
            let task = Task(executorPreference: executor) {
                do {
                    handover.finish(with: try await operation())
                } catch {
                    handover.fail(with: error)
                }
            }
            let control = CallControl.current
            let stopping = control?.whenStopped { _ in task.cancel() }
            defer { if let stopping { control?.removeAction(stopping) } }
            try handover.wait()
            return memory.moveElement(from: memory.startIndex)
        }
    }

    private func check() throws {
        do {
            try Fork.check()
        } catch {
            throw APIError(error)
        }
        guard loop.isCurrent else { return }
        throw APIError(
            .configuration,
            "a sync call on the client's loop thread would wait for itself; use the async client there"
        )
    }

    /// Passes the result from the task to the thread that waits.
    ///
    /// Safety: the task writes once before `finish` takes the executor's lock, and the thread reads after `drain` has taken it. The memory
    /// of the result is on that thread's stack, which does not return before. The class is not generic, because Swift would look up the
    /// type of the result in each call.
    private final class Handover: @unchecked Sendable {
        private let result: UnsafeMutableRawPointer?
        private let executor: CallingThreadExecutor
        private var failure: (any Error)?

        init(result: UnsafeMutableRawPointer?, _ executor: CallingThreadExecutor) {
            self.result = result
            self.executor = executor
        }

        func finish<Value>(with value: Value) {
            result?.initializeMemory(as: Value.self, to: value)
            executor.finish()
        }

        func fail(with error: any Error) {
            failure = error
            executor.finish()
        }

        func wait() throws {
            executor.drain()
            if let failure { throw failure }
        }
    }
}
