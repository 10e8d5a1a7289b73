import CurlTransport
import Synchronization

/// What ends a call that waits for code of users: its whole time, its task, its client.
///
/// Code that hears nothing of being cancelled is left behind, and what it gives at last is thrown away.
struct CallBounds: Sendable {
    let start: MonotonicTime
    let timeout: Duration?
    let control: CallControl?
    let pool: ConnectionPool

    /// Waits for the work and no longer than the call may take; `late` is the message of the error with code `timeout`.
    func wait<Value: Sendable>(
        orFail late: @escaping @Sendable (Duration) -> String,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let control = control ?? CallControl()
        pool.adopt(control)
        let race = Race<Value>()
        let stopping = control.whenStopped { race.finish(.failure(APIError($0))) }
        // A sync call's work stays on the loop, which needs no thread of Swift's own.
        let loop: CurlLoop? = pool.loop.isCurrent ? pool.loop : nil
        let worker = Task(executorPreference: loop) { await race.run(work) }
        let timer = timeout.map { limit in
            let end = start.advanced(by: limit)
            return Task(executorPreference: loop) {
                try await Task.sleep(for: .milliseconds(end.milliseconds(since: .now)))
                var failure = APIError(.timeout, late(limit))
                failure.isLasting = true
                race.finish(.failure(failure))
            }
        }
        defer {
            worker.cancel()
            timer?.cancel()
            control.forget(stopping)
            pool.release(control)
        }
        return try await race.result()
    }

    /// What is said of an answer that does not come.
    static let lateAnswer: @Sendable (Duration) -> String = {
        "no complete answer came within \($0); raise configuration.timeout if calls may take longer"
    }

    /// Waits for the work and no longer than the task goes on.
    static func whileNotCancelled<Value: Sendable>(
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let race = Race<Value>()
        let worker = Task(executorPreference: globalConcurrentExecutor) { await race.run(work) }
        defer { worker.cancel() }
        return try await race.result()
    }

    /// The first of several ends counts.
    private final class Race<Value: Sendable>: Sendable {
        private struct State {
            var result: Result<Value, any Error>?
            var waiter: CheckedContinuation<Void, Never>?
        }

        private let state = Mutex(State())

        func run(_ work: @Sendable () async throws -> Value) async {
            do {
                finish(.success(try await work()))
            } catch {
                finish(.failure(error))
            }
        }

        func finish(_ result: Result<Value, any Error>) {
            let waiter = state.withLock { state in
                if state.result == nil { state.result = result }
                defer { state.waiter = nil }
                return state.waiter
            }
            waiter?.resume()
        }

        func result() async throws -> Value {
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let isOver = state.withLock { state in
                        if state.result == nil { state.waiter = continuation }
                        return state.result != nil
                    }
                    if isOver { continuation.resume() }
                }
            } onCancel: {
                finish(.failure(APIError(TransferFailure.cancelled)))
            }
            guard let result = state.withLock({ $0.result }) else { throw APIError(TransferFailure.cancelled) }
            return try result.get()
        }
    }
}

extension BodyPieces {
    /// The same pieces, of which none takes longer than the call may; libcurl sees to that itself.
    func bounded(by bounds: CallBounds) -> BodyPieces {
        limited { next in try await bounds.wait(orFail: CallBounds.lateAnswer, next) }
    }
}
