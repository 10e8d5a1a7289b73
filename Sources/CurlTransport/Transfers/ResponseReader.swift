import HTTPTransport
import HTTPTypes

/// A transfer with its reader's side: what a call holds while its answer comes.
///
/// Letting go of the last reference ends the transfer, so a dropped stream frees its connection.
final class Exchange: ResponseBodyTransfer {
    private let transfer: CurlTransfer
    private let channel: ResponseChannel

    /// How many bytes of a streamed body may wait for their reader.
    static let bufferLimit = 256 << 10

    /// Sends the request; `isStreamed` paces the body after its reader.
    init(_ request: TransferRequest, on pool: ConnectionPool, isStreamed: Bool) {
        channel = ResponseChannel(
            isStreamed ? .paced(limit: Self.bufferLimit) : .whole(limit: request.settings.bodyLimit)
        )
        transfer = CurlTransfer(request, pool: pool, channel: channel)
        transfer.start()
    }

    deinit {
        if !channel.isFinished, !channel.discards { transfer.stop(.cancelled) }
    }

    /// Lets the rest of an answer that says nothing more come in, so that its connection can serve the next call.
    ///
    /// The rest is thrown away; more than a second or 64 KB of it ends the connection after all.
    func letFinish() {
        guard !channel.isFinished else { return }
        channel.discard(atMost: 64 << 10)
        transfer.finish(within: .seconds(1))
    }

    /// Ends the transfer for a reader that is still there.
    func stop(_ failure: TransferFailure) {
        transfer.stop(failure)
    }

    /// Waits for the head of the answer.
    func head() async throws(TransferFailure) -> HTTPResponse {
        try await stoppingWhenCancelled { () async throws(TransferFailure) in try await channel.waitForHead() }
    }

    /// The next bytes of a streamed body, nil at its end.
    @inline(__always)
    func nextBytes() async throws(TransferFailure) -> [UInt8]? {
        let next = try await stoppingWhenCancelled { () async throws(TransferFailure) in try await channel.nextBytes() }
        if let next, next.isHeldBack { transfer.resume() }
        return next?.bytes
    }

    /// The whole answer, where it is not streamed.
    @inline(__always)
    func wholeAnswer() async throws(TransferFailure) -> (head: HTTPResponse, body: [UInt8]) {
        try await stoppingWhenCancelled { () async throws(TransferFailure) in try await channel.wholeAnswer() }
    }

    @inline(__always)
    private func stoppingWhenCancelled<Value: Sendable>(
        _ wait: () async throws(TransferFailure) -> Value
    ) async throws(TransferFailure) -> Value {
        let result: Result<Value, TransferFailure> = await withTaskCancellationHandler {
            do throws(TransferFailure) {
                return .success(try await wait())
            } catch {
                return .failure(error)
            }
        } onCancel: {
            transfer.stop(.cancelled)
        }
        return try result.get()
    }
}
