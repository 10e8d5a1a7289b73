package import HTTPTransport
import Synchronization

/// The connections of a client and of all its configured copies.
///
/// Releasing the last reference closes it. Running transfers have a reference, so a stream may outlive its client.
package final class ConnectionPool: Sendable {
    /// The loop that owns the connections.
    package let loop: CurlLoop

    /// The multi handle of the connections.
    let multi = CurlMulti()

    private struct State {
        var isClosed = false
        /// Calls that wait without a transfer.
        var waiting: [ObjectIdentifier: CallControl] = [:]
    }

    private let state = Mutex(State())

    /// Creates a pool on the shared loop. Throws if the process cannot start the loop.
    package init() throws(TransportError) {
        loop = try CurlLoop.shared.get()
        try loop.addPool()
    }

    deinit {
        // The command keeps `multi` alive. No transfer runs any more: each has a reference to the pool.
        if !isClosed { loop.submit(.close(multi, whenDone: {})) }
        loop.removePool()
    }

    /// Whether `close` was called.
    package var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Ends running calls with `closed` and closes all connections. Calling it again has no effect.
    package func close(whenDone: @escaping @Sendable () -> Void) {
        let waiting = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for control in waiting { control.stop(.closed) }
        loop.submit(.close(multi, whenDone: whenDone))
    }

    /// Adds a call that waits without a transfer: `close` stops it with `closed`.
    package func add(_ control: CallControl) {
        let isClosed = state.withLock { state in
            if !state.isClosed { state.waiting[ObjectIdentifier(control)] = control }
            return state.isClosed
        }
        if isClosed { control.stop(.closed) }
    }

    /// Removes a call that no longer waits.
    package func remove(_ control: CallControl) {
        state.withLock { state in _ = state.waiting.removeValue(forKey: ObjectIdentifier(control)) }
    }
}
