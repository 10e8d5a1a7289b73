import CCurl
package import HTTPTransport
import Platform
import Synchronization

/// The one background thread that owns every libcurl handle and is a task executor (SE-0417).
///
/// Other threads hand over work through the inbox: jobs of Swift tasks and commands for transfers. The thread takes all
/// of it, fires what is due, and sleeps in `poll` on the sockets of every connection pool. Work is handed over with a
/// wake-up call only while the thread sleeps.
///
/// Who may touch what: `inbox` any thread; everything in `turn` and every libcurl handle the loop's thread alone. No
/// callback runs under the inbox's lock.
///
/// The thread lives while a connection pool does, and a task that comes later starts it again. The loop itself lives as long
/// as the process, as do its descriptors: whoever still holds them may use them.
package final class CurlLoop: TaskExecutor {
    /// What other threads ask of the loop.
    package enum Work: Sendable {
        /// A piece of a Swift task that prefers this executor.
        case job(UnownedJob)
        case start(CurlTransfer)
        case stop(CurlTransfer, TransferFailure)
        /// The reader has room again.
        case resume(CurlTransfer)
        /// The body has more bytes to send.
        case resumeSending(CurlTransfer)
        /// Nobody reads the rest, which may take so much longer.
        case hurry(CurlTransfer, Duration)
        /// Ends a pool's transfers with `closed` and its connections, then calls back on the loop's thread.
        case close(CurlMulti, whenDone: @Sendable () -> Void)
    }

    private struct Inbox: Sendable {
        var work: [Work] = []
        var isAsleep = false
        /// How many connection pools there are.
        var users = 0
        var isRunning = false
        /// Set by the thread itself before anything else runs on it.
        var thread: ThreadID?
    }

    private let inbox = Mutex(Inbox())
    private let wakeup: Wakeup

    /// The loop that all clients share; the failure when the process could not start it.
    package static let shared: Result<CurlLoop, TransferFailure> = Result { () throws(TransferFailure) in
        guard curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK else {
            throw TransferFailure(.configuration, "libcurl could not be set up")
        }
        Fork.watch()
        return try CurlLoop()
    }

    /// Opens the descriptors; throws when the process has none left.
    private init() throws(TransferFailure) {
        guard let wakeup = Wakeup() else {
            throw TransferFailure(.configuration, "the process has no free file descriptor for the client's loop")
        }
        self.wakeup = wakeup
    }

    /// Keeps the thread alive until `release`; throws when the process cannot start it.
    package func retain() throws(TransferFailure) {
        try Fork.check()
        let code = inbox.withLock { inbox in
            let code = start(&inbox)
            if code == 0 { inbox.users += 1 }
            return code
        }
        guard code == 0 else {
            throw TransferFailure(.configuration, "the client's loop thread could not be started (error \(code))")
        }
    }

    /// Lets the thread end when nobody needs it any more and all work is done.
    package func release() {
        guard !Fork.isChild else { return }
        let mustWake = inbox.withLock { inbox in
            inbox.users -= 1
            defer { inbox.isAsleep = false }
            return inbox.isAsleep
        }
        if mustWake { wakeup.signal() }
    }

    /// Starts the thread unless it runs; under the inbox's lock, which is the first thing that the thread waits for.
    private func start(_ inbox: inout Inbox) -> Int32 {
        guard !inbox.isRunning else { return 0 }
        let code = Self.startThread { [self] in
            self.inbox.withLock { $0.thread = ThreadID.current }
            LoopTurns(loop: self, wakeup: wakeup).run()
        }
        inbox.isRunning = code == 0
        return code
    }

    /// Whether the caller runs on the loop's thread.
    package var isCurrent: Bool {
        inbox.withLock { $0.thread } == ThreadID.current
    }

    /// Hands over work from any thread.
    package func submit(_ work: Work) {
        guard !Fork.isChild else { return }
        let mustWake = inbox.withLock { inbox in
            inbox.work.append(work)
            // Without a pool only a task's last steps come here. Without a thread for them they wait for the next one.
            _ = start(&inbox)
            defer { inbox.isAsleep = false }
            return inbox.isAsleep
        }
        if mustWake { wakeup.signal() }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        submit(.job(UnownedJob(job)))
    }

    /// Moves all waiting work into `batch`, which keeps its storage; called by the loop's thread.
    package func takeWork(into batch: inout [Work]) {
        batch.removeAll(keepingCapacity: true)
        inbox.withLock { swap(&$0.work, &batch) }
    }

    /// What the loop's thread does when it has done all it knew of.
    package enum Rest {
        /// Work came in the meantime.
        case none
        /// Whoever brings work now wakes it.
        case sleep
        /// Nobody needs it; whoever brings work now starts another one.
        case end
    }

    /// Announces that the loop's thread is about to rest.
    package func rest() -> Rest {
        inbox.withLock { inbox in
            guard inbox.work.isEmpty else { return .none }
            if inbox.users == 0 {
                inbox.isRunning = false
                inbox.thread = nil
                return .end
            }
            inbox.isAsleep = true
            return .sleep
        }
    }

    /// Withdraws the announcement, so that nobody makes a wake-up call in vain.
    package func wakeUp() {
        inbox.withLock { $0.isAsleep = false }
    }
}

/// A thread's identity; `pthread_t` is a pointer on some systems and a number on others.
package struct ThreadID: Equatable, Sendable {
    private let bits: UInt

    package static var current: ThreadID {
        #if canImport(Darwin)
            ThreadID(bits: UInt(bitPattern: pthread_self()))
        #else
            ThreadID(bits: UInt(pthread_self()))
        #endif
    }
}

extension CurlLoop {
    /// What the new thread takes over.
    private final class Start: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on a new thread with signals blocked, so that they go to the program's own threads.
    ///
    /// Those of a fault stay: blocked, they would end the process past its crash handler (pthread_sigmask(3)). Returns the error's number, 0 where there is none.
    private static func startThread(_ body: @escaping @Sendable () -> Void) -> Int32 {
        let start = Unmanaged.passRetained(Start(body))
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        // Decoding runs here in sync calls: deep JSON needs more than the 512 KB that Darwin gives a second thread.
        pthread_attr_setstacksize(&attributes, 8 << 20)

        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        for fault in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS] { sigdelset(&all, fault) }
        pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let code = pthread_create(&thread, &attributes, CurlLoop.threadMain, start.toOpaque())
        if code != 0 { start.release() }
        return code
    }

    #if canImport(Darwin)
        private typealias ThreadContext = UnsafeMutableRawPointer
    #else
        private typealias ThreadContext = UnsafeMutableRawPointer?
    #endif

    private static let threadMain: @convention(c) (ThreadContext) -> UnsafeMutableRawPointer? = { context in
        #if canImport(Darwin)
            pthread_setname_np("api-loop")
        #elseif canImport(Glibc)
            ccurl_name_thread("api-loop")
        #endif
        let context: UnsafeMutableRawPointer? = context
        if let context { Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body() }
        return nil
    }
}
