import Synchronization

/// The connections of a client and of all its configured copies.
///
/// The last one to let go of it closes it. Running transfers hold it too, so a stream outlives the variable that its
/// client was in.
final class ConnectionPool: Sendable {
    /// The loop that owns the connections.
    let loop: CurlLoop

    /// The pool's side on the loop's thread.
    let multi = CurlMulti()

    private let closed = Mutex(false)

    /// Makes a pool on the shared loop; throws when the process cannot start it.
    init() throws(TransferFailure) {
        loop = try CurlLoop.shared.get()
    }

    deinit {
        // `multi` goes with the command: the loop closes it after every transfer is gone.
        if !closed.withLock({ $0 }) { loop.submit(.close(multi, whenDone: {})) }
    }

    /// Whether `close` was called.
    var isClosed: Bool { closed.withLock { $0 } }

    /// Ends calls in flight with `closed` and closes every connection. Calling it again does nothing.
    func close(whenDone: @escaping @Sendable () -> Void) {
        closed.withLock { $0 = true }
        loop.submit(.close(multi, whenDone: whenDone))
    }
}
