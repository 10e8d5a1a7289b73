package import HTTPTransport
import Platform
import Synchronization

/// Whether the process is a copy of one that had a loop: the loop's thread is not in it, and its locks may be held by nobody.
package enum Fork {
    private static let mark = Atomic(false)

    /// True from the fork on in the child.
    package static var isChild: Bool { mark.load(ordering: .relaxed) }

    /// Lets the child of a fork know (pthread_atfork(3)); a program that is started in its place knows nothing of it.
    package static func watch() {
        pthread_atfork(nil, nil) { Fork.mark.store(true, ordering: .relaxed) }
    }

    /// Throws in the child.
    package static func check() throws(TransferFailure) {
        guard isChild else { return }
        throw TransferFailure(
            .configuration,
            "the process was forked after a client had been made, and has none of its threads; make calls before the fork, "
                + "in the parent, or in a program that is started anew"
        )
    }
}
