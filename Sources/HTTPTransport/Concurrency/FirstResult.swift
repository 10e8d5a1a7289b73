/// The first result that any of several tasks delivers; later results are discarded.
package typealias FirstResult<Value: Sendable> = AsyncCondition<Result<Value, any Error>?>

extension AsyncCondition {
    /// Creates a condition without a result.
    package convenience init<Value>() where State == Result<Value, any Error>? {
        self.init(nil)
    }

    /// Runs the work and delivers its result.
    package func deliver<Value>(
        from work: @Sendable () async throws -> Value
    ) async where State == Result<Value, any Error>? {
        do {
            deliver(.success(try await work()))
        } catch {
            deliver(.failure(error))
        }
    }

    /// Delivers a result and resumes the tasks that wait.
    package func deliver<Value>(_ result: Result<Value, any Error>) where State == Result<Value, any Error>? {
        update { if $0 == nil { $0 = result } }
    }

    /// Waits for the first result; throws an `APIError` with code `cancelled` when the task is cancelled before it.
    package func value<Value>() async throws -> Value where State == Result<Value, any Error>? {
        await waitUnlessCancelled { $0 != nil }
        guard let result = withLock({ $0 }) else { throw APIError(TransportError.cancelled) }
        return try result.get()
    }

    /// Runs the work in a task of its own and waits until it ends or the calling task is cancelled.
    ///
    /// Work that ignores cancellation keeps running; its result is discarded. In a sync call it runs on the calling thread.
    package static func value<Value>(
        of work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value where State == Result<Value, any Error>? {
        let first = AsyncCondition()
        let worker = Task(executorPreference: CallingThreadExecutor.current) { await first.deliver(from: work) }
        defer { worker.cancel() }
        return try await first.value()
    }
}
