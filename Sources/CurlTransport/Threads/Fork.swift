package import HTTPTransport
import Platform
import Synchronization

/// Detects that the process is the child of a fork: the loop's thread does not exist in it, and locks may be held forever.
package enum Fork {
    private static let hasForked = Atomic(false)

    /// Whether this is the child of a fork after `watch`.
    package static var isChild: Bool { hasForked.load(ordering: .relaxed) }

    /// Registers the fork handler (pthread_atfork(3)). It has no effect in a program that is started with exec.
    static func watch() {
        pthread_atfork(nil, nil) { Fork.hasForked.store(true, ordering: .relaxed) }
    }

    /// Throws in the child of a fork.
    package static func check() throws(TransportError) {
        guard isChild else { return }
        throw TransportError(
            .configuration,
            "the process was forked after a client was created and has none of its threads; make calls before the fork, "
                + "in the parent process, or in a program that is started with exec"
        )
    }
}
