import CurlTransport
import Dispatch
import Synchronization

/// Runs async code for a caller that blocks.
///
/// The code runs as a task on the loop's own thread (SE-0417), so it needs no thread of Swift's cooperative pool and
/// goes on when all of those are blocked. A call costs two hand-overs between threads.
struct SyncBridge: Sendable {
    let loop: CurlLoop

    /// Runs `operation` and waits for its end.
    ///
    /// Throws what it throws, and an `APIError` with code `configuration` when called on the loop's own thread, which
    /// would wait for itself, or in the child of a fork, which has no loop.
    func wait<Value: Sendable>(for operation: @escaping @Sendable () async throws -> Value) throws -> Value {
        do {
            try Fork.check()
        } catch {
            throw APIError(error)
        }
        if loop.isCurrent {
            throw APIError(
                .configuration,
                "a sync call was made on the client's own loop thread and would wait for itself; use the async client there"
            )
        }
        return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { place in
            let handover = Handover(result: UnsafeMutableRawPointer(place.baseAddress))
            Task(executorPreference: loop) {
                do {
                    handover.finish(with: try await operation())
                } catch {
                    handover.fail(with: error)
                }
            }
            try handover.wait()
            return place.moveElement(from: place.startIndex)
        }
    }

    /// Where the loop leaves the result for the thread that waits.
    ///
    /// Sendable by rule, not by checking: the loop writes once, before it signals, and the thread reads behind the signal. The
    /// place of the result is on that thread's stack, which it does not leave before. Not generic over the result, whose type
    /// Swift would put together for each call.
    private final class Handover: @unchecked Sendable {
        private let result: UnsafeMutableRawPointer?
        private var failure: (any Error)?
        /// Orders writing and reading also for tools that do not know the semaphore.
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
