import HTTPTransport
import Synchronization

/// The first result that any of several tasks delivers; later results are discarded. One task waits for it.
final class FirstResult<Value: Sendable>: Sendable {
    private struct State {
        var result: Result<Value, any Error>?
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// Runs the work and delivers its result.
    func deliver(from work: @Sendable () async throws -> Value) async {
        do {
            deliver(.success(try await work()))
        } catch {
            deliver(.failure(error))
        }
    }

    /// Delivers a result and resumes the task that waits.
    func deliver(_ result: Result<Value, any Error>) {
        let waiter = state.withLock { state in
            if state.result == nil { state.result = result }
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }

    /// Waits for the first result; throws an `APIError` with code `cancelled` when the task is cancelled before it.
    func value() async throws -> Value {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDelivered = state.withLock { state in
                    if state.result == nil { state.waiter = continuation }
                    return state.result != nil
                }
                if isDelivered { continuation.resume() }
            }
        } onCancel: {
            deliver(.failure(APIError(TransportError.cancelled)))
        }
        guard let result = state.withLock({ $0.result }) else { throw APIError(TransportError.cancelled) }
        return try result.get()
    }
}

extension FirstResult {
    /// Runs the work on Swift's own threads and waits until it ends or the task is cancelled.
    ///
    /// Work that ignores cancellation keeps running; its result is discarded.
    static func value(of work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let first = FirstResult()
        let worker = Task(executorPreference: globalConcurrentExecutor) { await first.deliver(from: work) }
        defer { worker.cancel() }
        return try await first.value()
    }
}
