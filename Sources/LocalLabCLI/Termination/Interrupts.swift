import Dispatch
import Platform
import Synchronization

/// Runs an action for each Ctrl-C (SIGINT), on its own thread. Unlike a signal handler, the action may take locks and make calls.
///
/// Create it before any other thread, because threads inherit the signal mask that blocks SIGINT. A program needs only one.
final class Interrupts: Sendable {
    private let action = Mutex<@Sendable () -> Void>({})

    /// Blocks SIGINT, which would otherwise end the process, and starts the thread that waits for it.
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

    /// Replaces the action.
    func handle(_ action: @escaping @Sendable () -> Void) {
        self.action.withLock { $0 = action }
    }
}
