package import HTTPTransport
import Synchronization

/// The connections of a client and of all its configured copies.
///
/// The last one to let go of it closes it. Running transfers hold it too, so a stream outlives the variable that its
/// client was in.
package final class ConnectionPool: Sendable {
    /// The loop that owns the connections.
    package let loop: CurlLoop

    /// The pool's side on the loop's thread.
    package let multi = CurlMulti()

    private struct State {
        var isClosed = false
        /// Calls that wait with nothing of theirs on the loop.
        var waiting: [ObjectIdentifier: CallControl] = [:]
    }

    private let state = Mutex(State())

    /// Makes a pool on the shared loop; throws when the process cannot start it.
    package init() throws(TransferFailure) {
        loop = try CurlLoop.shared.get()
        try loop.retain()
    }

    deinit {
        // `multi` goes with the command: the loop closes it after every transfer is gone.
        if !isClosed { loop.submit(.close(multi, whenDone: {})) }
        loop.release()
    }

    /// Whether `close` was called.
    package var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Ends calls in flight with `closed` and closes every connection. Calling it again does nothing.
    package func close(whenDone: @escaping @Sendable () -> Void) {
        let waiting = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for control in waiting { control.stop(.closed) }
        loop.submit(.close(multi, whenDone: whenDone))
    }

    /// Ends the call with `closed` when the client closes before `release`.
    package func adopt(_ control: CallControl) {
        let isClosed = state.withLock { state in
            if !state.isClosed { state.waiting[ObjectIdentifier(control)] = control }
            return state.isClosed
        }
        if isClosed { control.stop(.closed) }
    }

    /// The call goes on.
    package func release(_ control: CallControl) {
        state.withLock { state in _ = state.waiting.removeValue(forKey: ObjectIdentifier(control)) }
    }
}
