import CCurl
import HTTPTransport

/// One transfer of libcurl: a request, its easy handle, and the channel that receives the response.
///
/// Safety: any thread creates it and passes it to the loop with `start`. Immutable properties may be read on any thread; variables and
/// methods without another remark belong to the loop's thread. A running transfer is kept alive by its easy handle.
final class CurlTransfer: @unchecked Sendable {
    /// The pool of its connection.
    let pool: ConnectionPool

    /// The receiver of the response.
    let channel: ResponseChannel

    /// The request.
    let request: TransportRequest

    /// The request's body; nil sends none.
    let body: OpenedBody?

    /// The receiver of progress reports.
    let progress: ProgressRelay?

    private enum Phase {
        case new
        case running(EasyHandle)
        case ended
    }

    private var phase = Phase.new
    private var sentBodyCount: Int64 = 0

    // Written by the callbacks.

    var header = ResponseHeaderParser()
    var headSize = 0
    var deadlines: TransferDeadlines
    var isReceivingPaused = false
    var isSendingPaused = false
    /// Why a callback aborted the transfer; libcurl only reports that one did.
    var callbackError: TransportError?
    /// How often libcurl began to send the request.
    var timesSent = 0

    /// Creates a transfer that has not started.
    init(_ request: TransportRequest, _ body: OpenedBody?, pool: ConnectionPool, channel: ResponseChannel) {
        self.request = request
        self.body = body
        self.pool = pool
        self.channel = channel
        let settings = request.settings
        progress = settings.progress.map(ProgressRelay.init)
        deadlines = TransferDeadlines(settings.timeouts, start: request.start, now: .now)
    }

    /// Starts the transfer on the loop's thread. Called on any thread.
    func start() {
        pool.loop.submit(.start(self, on: pool.multi))
    }

    /// Ends the transfer and its connection, unless it has ended, and its progress reports. Called on any thread.
    func stop(_ error: TransportError) {
        progress?.cancel()
        pool.loop.submit(.stop(self, error))
    }

    /// Its handle while it runs.
    var easy: EasyHandle? { if case .running(let easy) = phase { easy } else { nil } }
}

// MARK: Called by the loop

extension CurlTransfer: RunningTransfer {
    func begin() {
        // A stop may have come first.
        guard case .new = phase else { return }
        guard let easy = pool.multi.takeHandle() else { return end(.failure(.outOfMemory)) }
        phase = .running(easy)
        easy.transfer = self
        do {
            try easy.configure(for: request, body)
            let settings = request.settings
            pool.multi.limit(settings.connectionsPerHost, settings.connectionLimit)
            try pool.multi.add(self, easy)
        } catch {
            end(.failure(error))
        }
    }

    func end(_ outcome: Result<Void, TransportError>) {
        if case .ended = phase { return }
        if let easy { pool.multi.remove(easy) }
        phase = .ended
        if case .reader(let reader)? = body { reader.close() }
        progress?.finish()
        channel.finish(
            outcome.mapError { error in
                var error = error
                error.wasSent = timesSent > 0
                return error
            }
        )
    }

    func end(with code: CURLcode) {
        if let callbackError { return end(.failure(callbackError)) }
        guard code != CURLE_OK else { return end(.success(())) }
        guard let easy else { return }
        let situation = CurlErrorSituation(request: request, hasHead: header.head != nil, timesSent: timesSent)
        end(.failure(TransportError(code, text: easy.errorText(of: code), in: situation)))
    }

    func resumeReceiving() {
        guard isReceivingPaused, let easy else { return }
        isReceivingPaused = false
        updatePause(of: easy)
    }

    func resumeSending() {
        guard isSendingPaused, let easy else { return }
        isSendingPaused = false
        updatePause(of: easy)
    }

    private func updatePause(of easy: EasyHandle) {
        let now = MonotonicTime.now
        deadlines.notePause(at: now)
        let mask = (isReceivingPaused ? CURLPAUSE_RECV : 0) | (isSendingPaused ? CURLPAUSE_SEND : 0)
        pool.multi.pause(easy, mask, at: now)
    }

    func shortenDeadline(to limit: Duration) {
        guard easy != nil else { return }
        deadlines.shorten(to: limit, at: .now)
        pool.multi.watch(self)
        resumeReceiving()
    }

    var nextDeadline: MonotonicTime? { deadlines.next }

    func overdueError(at now: MonotonicTime) -> TransportError? {
        if isReceivingPaused || isSendingPaused { deadlines.notePause(at: now) }
        if hasSentMore() { deadlines.noteSending(at: now) }
        return deadlines.error(at: now)
    }

    /// Whether more of the body was sent since the last call; libcurl has no callback for that.
    private func hasSentMore() -> Bool {
        guard body != nil, let easy else { return false }
        let before = sentBodyCount
        sentBodyCount = easy.sentBodyCount
        return sentBodyCount > before
    }

    func wakeReader() { channel.wakeReader() }
}
