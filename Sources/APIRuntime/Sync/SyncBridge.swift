import CurlTransport
import Dispatch
import HTTPTransport
import Synchronization

/// Runs async code for a caller that blocks.
///
/// The code runs as a task on the loop's thread (SE-0417), so it needs no thread of Swift's cooperative pool and
/// runs when all of those are blocked. A call costs two switches between threads.
struct SyncBridge: Sendable {
    let loop: CurlLoop

    /// Runs `operation` and waits for its end.
    ///
    /// Throws what it throws, and an `APIError` with code `configuration` when called on the loop's thread, which
    /// would wait for itself, or in a forked child process, which has no loop.
    func wait<Value: Sendable>(for operation: @escaping @Sendable () async throws -> Value) throws -> Value {
        do {
            try Fork.check()
        } catch {
            throw APIError(error)
        }
        if loop.isCurrent {
            throw APIError(
                .configuration,
                "a sync call on the client's loop thread would wait for itself; use the async client there"
            )
        }
        return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { memory in
            let handover = Handover(result: UnsafeMutableRawPointer(memory.baseAddress))
            Task(executorPreference: loop) {
                do {
                    handover.finish(with: try await operation())
                } catch {
                    handover.fail(with: error)
                }
            }
            try handover.wait()
            return memory.moveElement(from: memory.startIndex)
        }
    }

    /// Passes the result from the loop to the thread that waits.
    ///
    /// Safety: the loop writes once before it signals, and the thread reads after the signal. The memory of the result is on that
    /// thread's stack, which does not return before. The class is not generic, because Swift would look up the type of the result
    /// in each call.
    private final class Handover: @unchecked Sendable {
        private let result: UnsafeMutableRawPointer?
        private var failure: (any Error)?
        /// Orders the write before the read for tools that do not know the semaphore.
        private let isWritten = Atomic(false)
        private let isDone = DispatchSemaphore(value: 0)

        init(result: UnsafeMutableRawPointer?) { self.result = result }

        func finish<Value>(with value: Value) {
            result?.initializeMemory(as: Value.self, to: value)
            isWritten.store(true, ordering: .releasing)
            isDone.signal()
        }

        func fail(with error: any Error) {
            failure = error
            isWritten.store(true, ordering: .releasing)
            isDone.signal()
        }

        func wait() throws {
            isDone.wait()
            _ = isWritten.load(ordering: .acquiring)
            if let failure { throw failure }
        }
    }
}
