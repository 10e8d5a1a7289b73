import CCurl
import HTTPTypes

/// One request on its way: the easy handle, its callbacks, and the channel that the answer goes into.
///
/// Made on any thread, then handed to the loop with `start`. The stored `let`s may be read anywhere; every `var` and
/// every method without another remark belongs to the loop's thread, which is what makes the class Sendable.
/// A transfer that runs is kept alive by its multi handle, and libcurl's callbacks point to it unretained.
final class CurlTransfer: @unchecked Sendable {
    /// Where it gets its connection; held until the transfer is gone.
    let pool: ConnectionPool

    /// Where the answer goes.
    let channel: ResponseChannel

    private let request: TransferRequest

    private enum Phase {
        case new
        case running(EasyHandle)
        case ended
    }

    private var phase = Phase.new
    private var header = ResponseHeaderParser()
    private var deadline: MonotonicTime?
    private var lastActivity = MonotonicTime(nanoseconds: 0)
    private var sentBodyCount: Int64 = 0
    private var isPaused = false
    private var isSendingPaused = false
    private var bodyFailure: TransferFailure?
    private var timesSent = 0

    /// Makes a transfer that has not begun.
    init(_ request: TransferRequest, pool: ConnectionPool, channel: ResponseChannel) {
        self.request = request
        self.pool = pool
        self.channel = channel
    }

    // MARK: From any thread

    /// Hands the transfer to the loop.
    func start() {
        pool.loop.submit(.start(self))
    }

    /// Ends the transfer and its connection, unless it has ended.
    func stop(_ failure: TransferFailure) {
        pool.loop.submit(.stop(self, failure))
    }

    /// The reader has room again.
    func resume() {
        pool.loop.submit(.resume(self))
    }

    /// The body has more bytes.
    func resumeSending() {
        pool.loop.submit(.resumeSending(self))
    }

    /// Gives the rest of the answer that much time and no more.
    func finish(within limit: Duration) {
        pool.loop.submit(.hurry(self, limit))
    }

    // MARK: On the loop's thread

    /// Sends the request; false when it ended at once, with the reason in the channel.
    func begin(at now: MonotonicTime) -> Bool {
        // A stop may have come first.
        guard case .new = phase else { return false }
        guard let easy = pool.multi.takeHandle() else {
            end(.failure(.outOfMemory))
            return false
        }
        phase = .running(easy)
        lastActivity = now
        deadline = request.timeouts.whole.map { now.advanced(by: $0) }
        request.apply(to: easy)
        connectCallbacks(of: easy)
        do {
            try pool.multi.add(self, easy)
            return true
        } catch {
            end(.failure(error))
            return false
        }
    }

    /// Whether libcurl has it.
    var isRunning: Bool { if case .running = phase { true } else { false } }

    /// Takes the transfer out of libcurl and tells the reader how it ended. Only the first end counts.
    func end(_ outcome: Result<Void, TransferFailure>) {
        if case .running(let easy) = phase { pool.multi.remove(self, easy) }
        if case .ended = phase { return }
        phase = .ended
        if case .reader(let reader)? = request.body { reader.close() }
        channel.finish(outcome)
    }

    /// What libcurl's result means for the reader.
    func outcome(of code: CURLcode) -> Result<Void, TransferFailure> {
        if let bodyFailure { return .failure(bodyFailure) }
        guard code != CURLE_OK else { return .success(()) }
        guard case .running(let easy) = phase else { return .failure(.cancelled) }
        let situation = CurlFailureSituation(
            request: request,
            hasHead: header.head != nil,
            wasSentBefore: timesSent > 1
        )
        return .failure(TransferFailure(code, text: easy.failureText(of: code), in: situation))
    }

    /// Ends the transfer at the latest so much later.
    func hurry(_ limit: Duration, at now: MonotonicTime) {
        let latest = now.advanced(by: limit)
        deadline = deadline.map { min($0, latest) } ?? latest
        unpause()
    }

    /// Takes up a body that was held back.
    func unpause() {
        guard isPaused, case .running(let easy) = phase else { return }
        isPaused = false
        lastActivity = .now
        // Calls the write callback at once, which may pause again.
        curl_easy_pause(easy.pointer, isSendingPaused ? CURLPAUSE_SEND : CURLPAUSE_CONT)
    }

    /// Takes up the sending of a body that had nothing to give.
    func unpauseSending() {
        guard isSendingPaused, case .running(let easy) = phase else { return }
        isSendingPaused = false
        lastActivity = .now
        curl_easy_pause(easy.pointer, isPaused ? CURLPAUSE_RECV : CURLPAUSE_CONT)
    }

    /// The transfer that an easy handle belongs to.
    static func running(on easy: UnsafeMutableRawPointer) -> CurlTransfer? {
        var context: UnsafeMutableRawPointer?
        ccurl_easy_get_pointer(easy, CURLINFO_PRIVATE, &context)
        return context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
    }
}

// MARK: - Deadlines

extension CurlTransfer {
    /// The earliest moment at which the transfer may be overdue; nil when it may take for ever.
    var nextDeadline: MonotonicTime? {
        guard let idle = request.timeouts.idle else { return deadline }
        let silent = lastActivity.advanced(by: idle)
        return deadline.map { min($0, silent) } ?? silent
    }

    /// The failure of a transfer that took too long by now.
    func overdue(at now: MonotonicTime) -> TransferFailure? {
        if let deadline, now >= deadline {
            let limit = request.timeouts.whole.map { " within \($0)" } ?? ""
            return TransferFailure(
                .timeout,
                "no complete answer came\(limit); raise configuration.timeout if calls may take longer"
            )
        }
        // The reader's own time is nobody's silence, and a server that takes the body is not silent.
        if isPaused || isSendingPaused || hasSentMore() { lastActivity = now }
        guard let idle = request.timeouts.idle, now >= lastActivity.advanced(by: idle) else { return nil }
        return TransferFailure(
            .timeout,
            "the server sent nothing for \(idle); raise configuration.idleTimeout if it may be silent for longer"
        )
    }
}

extension CurlTransfer {
    /// Whether more of the body went out since the last question; libcurl calls nobody back for that.
    private func hasSentMore() -> Bool {
        guard request.body != nil, case .running(let easy) = phase else { return false }
        let before = sentBodyCount
        sentBodyCount = easy.sentBodyCount
        return sentBodyCount > before
    }
}

// MARK: - Callbacks

extension CurlTransfer {
    private func connectCallbacks(of easy: EasyHandle) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        ccurl_easy_set_pointer(easy.pointer, CURLOPT_PRIVATE, context)
        ccurl_easy_set_pointer(easy.pointer, CURLOPT_WRITEDATA, context)
        ccurl_easy_set_data_callback(easy.pointer, CURLOPT_WRITEFUNCTION, Self.bodyCallback)
        ccurl_easy_set_pointer(easy.pointer, CURLOPT_HEADERDATA, context)
        ccurl_easy_set_data_callback(easy.pointer, CURLOPT_HEADERFUNCTION, Self.headerCallback)
        if case .reader? = request.body {
            ccurl_easy_set_pointer(easy.pointer, CURLOPT_READDATA, context)
            // No seek callback: libcurl then fails instead of sending a body a second time.
            ccurl_easy_set_data_callback(easy.pointer, CURLOPT_READFUNCTION, Self.readCallback)
        }
        if !request.isIdempotent {
            ccurl_easy_set_pointer(easy.pointer, CURLOPT_PREREQDATA, context)
            ccurl_easy_set_prereq_callback(easy.pointer, Self.sendCallback)
        }
    }

    private static let bodyCallback: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        let body = UnsafeRawBufferPointer(start: bytes, count: size * count)
        transfer.lastActivity = .now
        if transfer.channel.receive(body) { return body.count }
        transfer.isPaused = true
        return Int(CURL_WRITEFUNC_PAUSE)
    }

    private static let headerCallback: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
        transfer.lastActivity = .now
        if transfer.header.feed(line), let head = transfer.header.head { transfer.begins(head) }
        return line.count
    }

    private static let readCallback: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let context else { return Int(CURL_READFUNC_ABORT) }
        let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        return transfer.read(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard case .reader(let reader)? = request.body else { return 0 }
        switch reader.read(into: buffer, whenReady: { [weak self] in self?.resumeSending() }) {
        case .bytes(let count): return count
        case .end: return 0
        case .pending:
            isSendingPaused = true
            return Int(CURL_READFUNC_PAUSE)
        case .failed(let failure):
            bodyFailure = failure
            return Int(CURL_READFUNC_ABORT)
        }
    }

    private func begins(_ head: HTTPResponse) {
        // A server that failed often hangs up without announcing it (uvicorn does after an exception). The next request
        // on such a connection would be lost, and if it is a POST it could not be sent again.
        if head.status.kind == .serverError, case .running(let easy) = phase { easy.set(CURLOPT_FORBID_REUSE, 1) }
        channel.receive(head)
    }

    /// Called before each sending. libcurl sends a request again when a kept connection turns out to be closed, a POST
    /// too; the server may have acted on the first one, so the second sending is refused (RFC 9110 section 9.2.2).
    private static let sendCallback: curl_prereq_callback = { context, _, _, _, _ in
        guard let context else { return Int32(CURL_PREREQFUNC_ABORT) }
        let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        transfer.timesSent += 1
        return Int32(transfer.timesSent == 1 ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT)
    }
}
