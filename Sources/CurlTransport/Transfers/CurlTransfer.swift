import CCurl
import HTTPTransport
import HTTPTypes

/// One request on its way: the easy handle, its callbacks, and the channel that the answer goes into.
///
/// Made on any thread, then handed to the loop with `start`. The stored `let`s may be read anywhere; every `var` and
/// every method without another remark belongs to the loop's thread, which is what makes the class Sendable.
/// A transfer that runs is kept alive by its easy handle.
package final class CurlTransfer: @unchecked Sendable {
    /// Where it gets its connection; held until the transfer is gone.
    let pool: ConnectionPool

    /// Where the answer goes.
    let channel: ResponseChannel

    /// What is sent.
    let request: TransferRequest

    /// Who is told how far it is.
    let progress: ProgressRelay?

    private enum Phase {
        case new
        case running(EasyHandle)
        case ended
    }

    private var phase = Phase.new
    private var sentBodyCount: Int64 = 0

    // What the callbacks leave for the next step.

    var header = ResponseHeaderParser()
    var headSize = 0
    var deadlines: TransferDeadlines
    var isPaused = false
    var isSendingPaused = false
    /// Why a callback gave up; libcurl itself says only that one did.
    var callbackFailure: TransferFailure?
    /// How often libcurl began to send the request.
    var timesSent = 0

    /// Makes a transfer that has not begun.
    init(_ request: TransferRequest, pool: ConnectionPool, channel: ResponseChannel) {
        self.request = request
        self.pool = pool
        self.channel = channel
        progress = request.settings.progress.map(ProgressRelay.init)
        deadlines = TransferDeadlines(request.settings.timeouts, start: request.start, now: .now)
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

    /// Sends the request; where that fails it has ended, with the reason in the channel.
    func begin() {
        // A stop may have come first.
        guard case .new = phase else { return }
        guard let easy = pool.multi.takeHandle() else { return end(.failure(.outOfMemory)) }
        phase = .running(easy)
        easy.transfer = self
        do {
            try request.apply(to: easy)
            pool.multi.limit(request.settings.connectionsPerHost, request.settings.connectionLimit)
            try pool.multi.add(self, easy)
        } catch {
            end(.failure(error))
        }
    }

    /// Its handle while libcurl has it.
    var easy: EasyHandle? { if case .running(let easy) = phase { easy } else { nil } }

    /// Takes the transfer out of libcurl and tells the reader how it ended. Only the first end counts.
    func end(_ outcome: Result<Void, TransferFailure>) {
        if case .ended = phase { return }
        if let easy { pool.multi.remove(easy) }
        phase = .ended
        if case .reader(let reader)? = request.body { reader.close() }
        channel.finish(
            outcome.mapError { failure in
                var failure = failure
                failure.wasSent = timesSent > 0
                return failure
            }
        )
    }

    /// What libcurl's result means for the reader.
    func outcome(of code: CURLcode) -> Result<Void, TransferFailure> {
        if let callbackFailure { return .failure(callbackFailure) }
        guard code != CURLE_OK else { return .success(()) }
        guard let easy else { return .failure(.cancelled) }
        let situation = CurlFailureSituation(
            request: request,
            hasHead: header.head != nil,
            timesSent: timesSent
        )
        return .failure(TransferFailure(code, text: easy.failureText(of: code), in: situation))
    }

    /// Ends the transfer at the latest so much later.
    func hurry(_ limit: Duration, at now: MonotonicTime) {
        guard easy != nil else { return }
        deadlines.hurry(limit, at: now)
        pool.multi.watch(self)
        unpause()
    }

    /// The failure of a transfer that took too long by now.
    func overdue(at now: MonotonicTime) -> TransferFailure? {
        if isPaused || isSendingPaused { deadlines.noteHold(at: now) }
        if hasSentMore() { deadlines.noteSending(at: now) }
        return deadlines.failure(at: now)
    }

    /// Whether more of the body went out since the last question; libcurl calls nobody back for that.
    private func hasSentMore() -> Bool {
        guard request.body != nil, let easy else { return false }
        let before = sentBodyCount
        sentBodyCount = easy.sentBodyCount
        return sentBodyCount > before
    }

    /// Takes up a body that was held back.
    func unpause() {
        guard isPaused, let easy else { return }
        isPaused = false
        goOn(easy)
    }

    /// Takes up the sending of a body that had nothing to give.
    func unpauseSending() {
        guard isSendingPaused, let easy else { return }
        isSendingPaused = false
        goOn(easy)
    }

    private func goOn(_ easy: EasyHandle) {
        let now = MonotonicTime.now
        deadlines.noteHold(at: now)
        let mask = (isPaused ? CURLPAUSE_RECV : 0) | (isSendingPaused ? CURLPAUSE_SEND : 0)
        pool.multi.pause(easy, mask, at: now)
    }
}
