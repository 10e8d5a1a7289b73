import HTTPTransport

/// The first result that any of several tasks delivers; later results are discarded.
final class FirstResult<Value: Sendable>: Sendable {
    private let result = AsyncCondition<Result<Value, any Error>?>(nil)

    /// Runs the work and delivers its result.
    func deliver(from work: @Sendable () async throws -> Value) async {
        do {
            deliver(.success(try await work()))
        } catch {
            deliver(.failure(error))
        }
    }

    /// Delivers a result and resumes the tasks that wait.
    func deliver(_ result: Result<Value, any Error>) {
        self.result.update { if $0 == nil { $0 = result } }
    }

    /// Waits for the first result; throws an `APIError` with code `cancelled` when the task is cancelled before it.
    func value() async throws -> Value {
        await result.waitUnlessCancelled { $0 != nil }
        guard let result = result.withLock({ $0 }) else { throw APIError(TransportError.cancelled) }
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
