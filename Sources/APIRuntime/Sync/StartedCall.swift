import CurlTransport
import Dispatch
import HTTPTransport
import Synchronization

/// A sync call that runs while the program does something else.
///
/// ```swift
/// let stories = prompts.map { prompt in client.start { try $0.generate(prompt) } }
/// for story in stories { print(try story.wait()) }
/// ```
///
/// Each started call has a thread until it ends, so calls may wait for each other. The limits are those of the system: threads, and
/// connections if the server speaks HTTP/1.1. For hundreds of calls at the same time, use the async client. A started call continues when
/// this value is released.
public final class StartedCall<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let isRunning = DispatchGroup()
    private let control = CallControl()

    /// Starts the call on a thread of its own. Without a free thread in the system, the call is made before this returns.
    init(_ call: @escaping @Sendable () throws -> Value) {
        isRunning.enter()
        let executor = CallingThreadExecutor()
        // A task, because a thread has neither the task-local values nor the priority of the caller.
        Task(executorPreference: executor) { [self] in
            let result = Result { try call() }
            self.result.withLock { $0 = result }
            isRunning.leave()
            executor.finish()
        }
        let run = { @Sendable [control] in control.stoppingCalls { executor.drain() } }
        if BackgroundThread.start("api-call", run) != 0 { run() }
    }

    /// Waits for the end of the call and returns its value; may be called several times and on several threads.
    ///
    /// Throws what the call throws.
    @available(*, noasync, message: "call the async client in a task instead")
    public func wait() throws -> Value {
        isRunning.wait()
        guard let result = result.withLock({ $0 }) else { throw APIError(TransportError.cancelled) }
        return try result.get()
    }

    /// Ends the requests that the call makes, now and later, with an error of code `cancelled`; does not wait.
    ///
    /// Calling it again, or after the end, does nothing.
    public func cancel() {
        control.stop(.cancelled)
    }
}

extension SyncAPIClient {
    /// Starts calls on a thread of their own and returns without waiting.
    ///
    /// `call` runs with this client, its connections and its settings, and may make several calls and read streams.
    @available(*, noasync, message: "call the async client in a task instead")
    public func start<Value: Sendable>(_ call: @escaping @Sendable (Self) throws -> Value) -> StartedCall<Value> {
        StartedCall { try call(self) }
    }
}
