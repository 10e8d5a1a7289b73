import CCurl
import Platform

/// Starts threads: the one of the loop, and those of sync calls that run at the same time.
package enum BackgroundThread {
    /// The argument of a thread's start function.
    private final class Start: Sendable {
        let name: StaticString
        let body: @Sendable () -> Void

        init(_ name: StaticString, _ body: @escaping @Sendable () -> Void) {
            (self.name, self.body) = (name, body)
        }
    }

    /// Runs `body` on a new thread of that name with blocked signals, so that the program's own threads receive them.
    ///
    /// Signals of faults are not blocked: blocked, they would end the process without its crash handler (pthread_sigmask(3)).
    /// Returns the error number of pthread_create(3), 0 on success.
    package static func start(_ name: StaticString, _ body: @escaping @Sendable () -> Void) -> Int32 {
        let start = Unmanaged.passRetained(Start(name, body))
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        // Sync calls decode on such a thread: deeply nested JSON needs more than the 512 KB of Darwin's secondary threads.
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
        let code = pthread_create(&thread, &attributes, main, start.toOpaque())
        if code != 0 { start.release() }
        return code
    }

    #if canImport(Darwin)
        private typealias Context = UnsafeMutableRawPointer
    #else
        private typealias Context = UnsafeMutableRawPointer?
    #endif

    private static let main: @convention(c) (Context) -> UnsafeMutableRawPointer? = { context in
        let context: UnsafeMutableRawPointer? = context
        guard let context else { return nil }
        let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
        let name = UnsafeRawPointer(start.name.utf8Start).assumingMemoryBound(to: CChar.self)
        #if canImport(Darwin)
            pthread_setname_np(name)
        #elseif canImport(Glibc)
            ccurl_name_thread(name)
        #endif
        start.body()
        return nil
    }
}
