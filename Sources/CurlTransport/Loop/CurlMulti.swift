import CCurl
import HTTPTransport

/// One libcurl multi handle: the connections and the running transfers of one connection pool.
///
/// Each pool has a multi handle of its own, for that is what libcurl closes as a whole: closing a client closes its
/// connections and nobody else's.
///
/// Sendable by rule, not by checking: every property and method is used on the loop's thread alone. Others only hold the
/// reference and hand it to the loop.
package final class CurlMulti: @unchecked Sendable {
    /// What libcurl is called for.
    enum Action {
        case timeout
        case socket(Int32, readable: Bool, writable: Bool)
    }

    /// The loop that drives this handle; set before the first transfer begins.
    unowned(unsafe) var turns: LoopTurns?

    /// When libcurl wants to be called, whatever its sockets do, if that is later than at once.
    private var timer: MonotonicTime?

    /// The earliest moment at which one of the running transfers may be over its time.
    private var nextDeadline: MonotonicTime?

    /// Its place among the pools for which the loop looks at the clock; nil while there is no reason to.
    var place: Int?

    /// When libcurl was last called: what it calls back in the meantime counts as of then.
    private(set) var moment = MonotonicTime.now

    /// What the servers' answers have in common.
    let knownLines = KnownHeaderLines()

    /// Nil before the first transfer and after closing.
    private var handle: UnsafeMutableRawPointer?
    private var running: [EasyHandle] = []
    private var idleHandles: [EasyHandle] = []

    /// The transfers with bytes that their readers do not know of yet.
    private var receiving: [CurlTransfer] = []
    private(set) var isClosed = false
    private var limits = (0, 0)

    /// How many unused easy handles are kept for the next transfers.
    private static let idleHandleLimit = 64

    /// Makes a pool that has opened nothing yet.
    init() {}

    /// An easy handle, with the options of its last transfer; nil when libcurl has no memory.
    func takeHandle() -> EasyHandle? {
        idleHandles.popLast() ?? EasyHandle()
    }

    /// Adds a transfer whose handle is set up.
    func add(_ transfer: CurlTransfer, _ easy: EasyHandle) throws(TransferFailure) {
        guard !isClosed else { throw .closed }
        let handle = try openHandle()
        let code = curl_multi_add_handle(handle, easy.pointer)
        guard code == CURLM_OK else {
            let reason = String(cString: curl_multi_strerror(code))
            throw TransferFailure(.configuration, "libcurl refused the transfer (\(reason))")
        }
        easy.place = running.count
        running.append(easy)
        watch(transfer)
    }

    /// Sets how many connections there may be; nil is without limit.
    func limit(_ perHost: Int?, _ total: Int?) {
        // Zero is libcurl's word for no limit; a limit of none would let nothing through.
        let limits = (perHost.map { max(1, $0) } ?? 0, total.map { max(1, $0) } ?? 0)
        guard limits != self.limits, !isClosed, let handle = try? openHandle() else { return }
        self.limits = limits
        ccurl_multi_set_long(handle, CURLMOPT_MAX_HOST_CONNECTIONS, limits.0)
        ccurl_multi_set_long(handle, CURLMOPT_MAX_TOTAL_CONNECTIONS, limits.1)
    }

    /// Takes a transfer's handle out; a connection in the middle of an answer is closed by that.
    func remove(_ easy: EasyHandle) {
        if let handle { curl_multi_remove_handle(handle, easy.pointer) }
        let last = running.count - 1
        if easy.place <= last, running[easy.place] === easy {
            let moved = running.removeLast()
            if moved !== easy {
                moved.place = easy.place
                running[easy.place] = moved
            }
        }
        guard idleHandles.count < Self.idleHandleLimit, !isClosed else { return }
        easy.clear()
        idleHandles.append(easy)
    }

    /// Has the transfer's reader woken when libcurl returns: once for all that it had, and not in the middle of it.
    func noteBytes(for transfer: CurlTransfer) {
        if receiving.last !== transfer { receiving.append(transfer) }
    }

    /// Wakes the readers; to be called after each call of libcurl that may deliver bytes.
    func wakeReaders() {
        guard !receiving.isEmpty else { return }
        for transfer in receiving { transfer.channel.wakeReader() }
        receiving.removeAll(keepingCapacity: true)
    }

    /// Lets libcurl work and ends the transfers that it is done with.
    func perform(_ action: Action) {
        guard let handle else { return }
        moment = .now
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

    /// Holds back what the mask names and lets the rest go on, for which libcurl calls back at once.
    func pause(_ easy: EasyHandle, _ mask: Int32, at now: MonotonicTime) {
        moment = now
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
            guard let transfer = CurlTransfer.running(on: context) else { continue }
            transfer.end(transfer.outcome(of: code))
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
        turns?.dueChanged(of: self)
    }

    // MARK: What is due

    /// When the loop must call, whatever the sockets do; nil is never.
    var due: MonotonicTime? {
        guard let timer, let nextDeadline else { return timer ?? nextDeadline }
        return min(timer, nextDeadline)
    }

    /// Takes note of when a running transfer may be over its time.
    func watch(_ transfer: CurlTransfer) {
        guard let deadline = transfer.deadlines.next else { return }
        nextDeadline = min(nextDeadline ?? deadline, deadline)
        turns?.dueChanged(of: self)
    }

    /// Does what is due by now.
    func performDue(at now: MonotonicTime) {
        if let timer, timer <= now { perform(.timeout) }
        if let nextDeadline, nextDeadline <= now { endOverdueTransfers(at: now) }
        turns?.dueChanged(of: self)
    }

    /// Ends transfers that took too long. A deadline only ever moves away (each byte moves the idle one), so looking at
    /// all of them at the earliest one known is enough.
    private func endOverdueTransfers(at now: MonotonicTime) {
        nextDeadline = nil
        for easy in running {
            guard let transfer = easy.transfer else { continue }
            if let failure = transfer.overdue(at: now) {
                transfer.end(.failure(failure))
            } else if let deadline = transfer.deadlines.next {
                nextDeadline = min(nextDeadline ?? deadline, deadline)
            }
        }
    }

    private func openHandle() throws(TransferFailure) -> UnsafeMutableRawPointer {
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

    /// The context is unretained: `close` cleans the handle up before this object can go (see `ConnectionPool`).
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
        multi.turns?.watch(socket, interest, for: multi)
        return 0
    }

    private static let timerCallback: curl_multi_timer_callback = { _, milliseconds, context in
        guard let context else { return 0 }
        let multi = Unmanaged<CurlMulti>.fromOpaque(context).takeUnretainedValue()
        if milliseconds == 0 {
            multi.timer = nil
            multi.turns?.callAtOnce(multi)
        } else {
            multi.timer = milliseconds < 0 ? nil : MonotonicTime.now.advanced(byMilliseconds: milliseconds)
        }
        multi.turns?.dueChanged(of: multi)
        return 0
    }
}
