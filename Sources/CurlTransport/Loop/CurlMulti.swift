import CCurl
import HTTPTransport

/// A libcurl multi handle: the connections and the running transfers of one connection pool.
///
/// Each pool has its own multi handle, because libcurl closes the connections of a multi handle together: closing a client closes only
/// its own connections.
///
/// Safety: only the loop's thread uses properties and methods. Other threads only store the reference and pass it to the loop.
final class CurlMulti: @unchecked Sendable {
    /// The reason for a call of libcurl.
    enum Action {
        case timeout
        case socket(Int32, readable: Bool, writable: Bool)
    }

    /// The event loop that drives this handle; set before its first transfer begins.
    ///
    /// Safety: the event loop lives until its thread ends, which is after the last pool was closed.
    unowned(unsafe) var eventLoop: EventLoop?

    /// When libcurl wants to be called without an event of a socket; nil if it does not, or immediately.
    private var timer: MonotonicTime?

    /// The earliest time at which a running transfer may be overdue, or an earlier time.
    private var nextDeadline: MonotonicTime?

    /// Its index in the event loop's handles with a timer; nil without one.
    var waitingIndex: Int?

    /// The start of the last call of libcurl, as the time of the callbacks during that call.
    private(set) var callTime = MonotonicTime.now

    /// Header lines of earlier responses.
    let knownLines = KnownHeaderLines()

    /// Nil before the first transfer and after closing.
    private var handle: UnsafeMutableRawPointer?
    private var running: [EasyHandle] = []
    private var idleHandles: [EasyHandle] = []

    /// The transfers that received bytes during the current call of libcurl.
    private var receiving: [any RunningTransfer] = []
    private(set) var isClosed = false
    private var limits = (0, 0)

    /// How many unused easy handles are kept for the next transfers.
    private static let idleHandleLimit = 64

    /// Creates a multi handle; libcurl's is created for the first transfer.
    init() {}

    /// Returns an easy handle, which may have the options of its last transfer; nil if libcurl has no memory.
    func takeHandle() -> EasyHandle? {
        idleHandles.popLast() ?? EasyHandle()
    }

    /// Adds a transfer with its configured handle.
    func add(_ transfer: some RunningTransfer, _ easy: EasyHandle) throws(TransportError) {
        guard !isClosed else { throw .closed }
        let handle = try openHandle()
        let code = curl_multi_add_handle(handle, easy.pointer)
        guard code == CURLM_OK else {
            let reason = String(cString: curl_multi_strerror(code))
            throw TransportError(.configuration, "libcurl refused the transfer (\(reason))")
        }
        easy.index = running.count
        running.append(easy)
        watch(transfer)
    }

    /// Sets the largest number of connections; nil means no limit.
    func limit(_ perHost: Int?, _ total: Int?) {
        // libcurl reads zero as no limit.
        let limits = (perHost.map { max(1, $0) } ?? 0, total.map { max(1, $0) } ?? 0)
        guard limits != self.limits, !isClosed, let handle = try? openHandle() else { return }
        self.limits = limits
        ccurl_multi_set_long(handle, CURLMOPT_MAX_HOST_CONNECTIONS, limits.0)
        ccurl_multi_set_long(handle, CURLMOPT_MAX_TOTAL_CONNECTIONS, limits.1)
    }

    /// Removes the handle of a transfer. libcurl closes its connection if the response is not complete.
    func remove(_ easy: EasyHandle) {
        if let handle { curl_multi_remove_handle(handle, easy.pointer) }
        if easy.index < running.count, running[easy.index] === easy {
            running.swapRemove(at: easy.index)?.index = easy.index
        }
        guard idleHandles.count < Self.idleHandleLimit, !isClosed else { return }
        easy.clear()
        idleHandles.append(easy)
    }

    /// Resumes the transfer's reader when libcurl returns: once for all bytes, and not during the call.
    func noteBytes(for transfer: some RunningTransfer) {
        if receiving.last !== transfer { receiving.append(transfer) }
    }

    /// Resumes the readers. Called after each call of libcurl that may have delivered bytes.
    private func wakeReaders() {
        guard !receiving.isEmpty else { return }
        for transfer in receiving { transfer.wakeReader() }
        receiving.removeAll(keepingCapacity: true)
    }

    /// Calls libcurl and ends the transfers that it has finished.
    func perform(_ action: Action) {
        guard let handle else { return }
        callTime = .now
        var stillRunning: Int32 = 0
        switch action {
        case .timeout:
            timer = nil
            curl_multi_socket_action(handle, curl_socket_t(-1), 0, &stillRunning)
        case .socket(let socket, let readable, let writable):
            let events = (readable ? CURL_CSELECT_IN : 0) | (writable ? CURL_CSELECT_OUT : 0)
            curl_multi_socket_action(handle, socket, events, &stillRunning)
        }
        wakeReaders()
        endTransfers(handle)
    }

    /// Pauses the directions in the mask and resumes the others. libcurl may call the callbacks before this returns.
    func pause(_ easy: EasyHandle, _ mask: Int32, at now: MonotonicTime) {
        callTime = now
        curl_easy_pause(easy.pointer, mask)
        wakeReaders()
    }

    private func endTransfers(_ handle: UnsafeMutableRawPointer) {
        var left: Int32 = 0
        while let message = curl_multi_info_read(handle, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            var context: UnsafeMutableRawPointer?
            let code = ccurl_message_result(message)
            ccurl_easy_get_pointer(easy, CURLINFO_PRIVATE, &context)
            EasyHandle.transfer(of: context)?.end(with: code)
        }
    }

    /// Ends every transfer with `closed` and closes every connection.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        for easy in running { easy.transfer?.end(.failure(.closed)) }
        idleHandles = []
        if let handle { curl_multi_cleanup(handle) }
        handle = nil
        timer = nil
        nextDeadline = nil
        eventLoop?.timerChanged(of: self)
    }

    // MARK: Timers

    /// When the event loop must call `runTimers`; nil if there is no timer.
    var nextTimer: MonotonicTime? {
        guard let timer, let nextDeadline else { return timer ?? nextDeadline }
        return min(timer, nextDeadline)
    }

    /// Watches the deadline of a running transfer.
    func watch(_ transfer: some RunningTransfer) {
        guard let deadline = transfer.nextDeadline else { return }
        nextDeadline = min(nextDeadline ?? deadline, deadline)
        eventLoop?.timerChanged(of: self)
    }

    /// Calls libcurl if its timer is due, and ends overdue transfers.
    func runTimers(at now: MonotonicTime) {
        if let timer, timer <= now { perform(.timeout) }
        if let nextDeadline, nextDeadline <= now { endOverdueTransfers(at: now) }
        eventLoop?.timerChanged(of: self)
    }

    /// Ends overdue transfers. Except by `watch`, deadlines only move to later times (each byte moves the idle one), so it is enough to
    /// look at all transfers at the earliest known deadline.
    private func endOverdueTransfers(at now: MonotonicTime) {
        nextDeadline = nil
        for easy in running {
            guard let transfer = easy.transfer else { continue }
            if let error = transfer.overdueError(at: now) {
                transfer.end(.failure(error))
            } else if let deadline = transfer.nextDeadline {
                nextDeadline = min(nextDeadline ?? deadline, deadline)
            }
        }
    }

    private func openHandle() throws(TransportError) -> UnsafeMutableRawPointer {
        if let handle { return handle }
        guard let multi = curl_multi_init() else { throw .outOfMemory }
        let context = Unmanaged.passUnretained(self).toOpaque()
        ccurl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, context)
        ccurl_multi_set_socket_callback(multi, Self.socketCallback)
        ccurl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, context)
        ccurl_multi_set_timer_callback(multi, Self.timerCallback)
        handle = multi
        return multi
    }

    /// Safety: the context is unretained. `close` frees libcurl's handle before this object is released (see `ConnectionPool`).
    private static let socketCallback: curl_socket_callback = { _, socket, what, context, _ in
        guard let context else { return 0 }
        let multi = Unmanaged<CurlMulti>.fromOpaque(context).takeUnretainedValue()
        let interest: SocketSet.Interest? =
            switch what {
            case CURL_POLL_REMOVE: nil
            case CURL_POLL_IN: .read
            case CURL_POLL_OUT: .write
            case CURL_POLL_INOUT: .readAndWrite
            default: SocketSet.Interest.none
            }
        multi.eventLoop?.watch(socket, interest, for: multi)
        return 0
    }

    private static let timerCallback: curl_multi_timer_callback = { _, milliseconds, context in
        guard let context else { return 0 }
        let multi = Unmanaged<CurlMulti>.fromOpaque(context).takeUnretainedValue()
        if milliseconds == 0 {
            multi.timer = nil
            multi.eventLoop?.callImmediately(multi)
        } else {
            multi.timer = milliseconds < 0 ? nil : MonotonicTime.now.advanced(byMilliseconds: milliseconds)
        }
        multi.eventLoop?.timerChanged(of: multi)
        return 0
    }
}
