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
        let handover = Handover<Value>()
        Task(executorPreference: loop) {
            do {
                handover.finish(.success(try await operation()))
            } catch {
                handover.finish(.failure(error))
            }
        }
        return try handover.wait().get()
    }

    /// Where the loop leaves the result for the thread that waits.
    private final class Handover<Value: Sendable>: Sendable {
        private let result = Mutex<Result<Value, any Error>?>(nil)
        private let isDone = DispatchSemaphore(value: 0)

        func finish(_ outcome: Result<Value, any Error>) {
            result.withLock { $0 = outcome }
            isDone.signal()
        }

        func wait() -> Result<Value, any Error> {
            isDone.wait()
            // The signal comes after the result, so there is one; the failure below is for the type checker alone.
            let outcome = result.withLock { $0 }
            return outcome ?? .failure(APIError(.cancelled, "the call ended without a result; call again"))
        }
    }
}
