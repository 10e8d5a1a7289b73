import Dispatch
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What Ctrl-C does: an action on a thread of its own, so that it may take locks and make calls, unlike a signal handler.
///
/// Made before any other thread is, for threads inherit that SIGINT is blocked. There is one in a program.
final class Interrupts: Sendable {
    private let action = Mutex<@Sendable () -> Void>({})

    /// Takes SIGINT away from its default, which would end the process.
    init() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        DispatchQueue(label: "interrupts").async { [signals] in
            var signals = signals
            var number: Int32 = 0
            while sigwait(&signals, &number) == 0 { self.action.withLock { $0 }() }
        }
    }

    /// Sets what Ctrl-C does from now on.
    func handle(_ action: @escaping @Sendable () -> Void) {
        self.action.withLock { $0 = action }
    }
}
