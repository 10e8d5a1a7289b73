import CCurl
import HTTPTransport
import Synchronization

/// The background thread that owns all libcurl handles.
///
/// Other threads submit commands to its inbox. The thread runs them, handles timers, and sleeps in `poll` on the sockets of all
/// connection pools. A submission wakes it only while it sleeps.
///
/// Any thread may use this class. Everything in `EventLoop` and all libcurl handles belong to the loop's thread. No callback runs under
/// the inbox's lock.
///
/// The thread runs while there is a connection pool, and later commands start it again. The loop and its descriptors live as long as
/// the process, so no thread can use them after their end.
package final class CurlLoop: Sendable {
    private struct Inbox: Sendable {
        var commands: [LoopCommand] = []
        var isAsleep = false
        var poolCount = 0
        var isRunning = false
        /// Set by the loop's thread before it does anything else.
        var thread: ThreadID?

        /// Ends the sleep; true if the thread must be woken.
        mutating func endSleep() -> Bool {
            defer { isAsleep = false }
            return isAsleep
        }
    }

    private let inbox = Mutex(Inbox())
    private let wakeup: Wakeup

    /// The loop that all clients share, or the error if the process could not create it.
    static let shared: Result<CurlLoop, TransportError> = Result { () throws(TransportError) in
        guard curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK else {
            throw TransportError(.configuration, "libcurl could not be initialized")
        }
        Fork.watch()
        return try CurlLoop()
    }

    private init() throws(TransportError) {
        guard let wakeup = Wakeup() else {
            throw TransportError(.configuration, "the process has no free file descriptor for the client's loop")
        }
        self.wakeup = wakeup
    }

    /// Keeps the thread alive until `removePool`. Throws if the process cannot start it.
    func addPool() throws(TransportError) {
        try Fork.check()
        let code = inbox.withLock { inbox in
            let code = start(&inbox)
            if code == 0 { inbox.poolCount += 1 }
            return code
        }
        guard code == 0 else {
            throw TransportError(.configuration, "the client's loop thread could not be started (error \(code))")
        }
    }

    /// Ends the thread after its last command if there is no other pool.
    func removePool() {
        guard !Fork.isChild else { return }
        let mustWake = inbox.withLock { inbox in
            inbox.poolCount -= 1
            return inbox.endSleep()
        }
        if mustWake { wakeup.signal() }
    }

    /// Starts the thread unless it runs. Called under the inbox's lock, so that the thread waits until the state is complete.
    private func start(_ inbox: inout Inbox) -> Int32 {
        guard !inbox.isRunning else { return 0 }
        let code = BackgroundThread.start("api-loop") { [self] in
            self.inbox.withLock { $0.thread = ThreadID.current }
            EventLoop(loop: self, wakeup: wakeup).run()
        }
        inbox.isRunning = code == 0
        return code
    }

    /// Whether the caller runs on the loop's thread.
    package var isCurrent: Bool {
        inbox.withLock { $0.thread } == ThreadID.current
    }

    /// Submits a command from any thread.
    func submit(_ command: LoopCommand) {
        guard !Fork.isChild else { return }
        let mustWake = inbox.withLock { inbox in
            inbox.commands.append(command)
            // The last command of a pool may come after the thread has ended. If it cannot be started, it waits for the next one.
            _ = start(&inbox)
            return inbox.endSleep()
        }
        if mustWake { wakeup.signal() }
    }

    // MARK: Called on the loop's thread

    /// Moves all commands into `batch`, which keeps its storage.
    func takeCommands(into batch: inout [LoopCommand]) {
        batch.removeAll(keepingCapacity: true)
        inbox.withLock { swap(&$0.commands, &batch) }
    }

    /// Decides whether the thread continues, sleeps or ends.
    func enterIdleState() -> IdleState {
        inbox.withLock { inbox in
            guard inbox.commands.isEmpty else { return .busy }
            if inbox.poolCount == 0 {
                inbox.isRunning = false
                inbox.thread = nil
                return .ended
            }
            inbox.isAsleep = true
            return .asleep
        }
    }

    /// Ends the sleep, so that later submissions do not signal in vain.
    func leaveIdleState() {
        inbox.withLock { $0.isAsleep = false }
    }
}
