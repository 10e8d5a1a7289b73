import HTTPTransport
import HTTPTypes

/// The reader's side of a transfer: what a call uses to receive its response.
///
/// Releasing the last reference ends the transfer, so a released stream closes its connection.
final class ResponseReader: ResponseBodyReader {
    private let transfer: CurlTransfer
    private let channel: ResponseChannel

    /// How many bytes of a streamed body are buffered for the reader.
    static let bufferLimit = 256 << 10

    /// How many bytes, and for how long, `drain` reads at most.
    private static let drainLimit = (bytes: 64 << 10, time: Duration.seconds(1))

    /// Sends the request with its opened body.
    init(of request: TransportRequest, _ body: OpenedBody?, on pool: ConnectionPool) {
        channel = ResponseChannel(
            request.isStreamed ? .streamed(limit: Self.bufferLimit) : .complete(limit: request.settings.bodyLimit)
        )
        transfer = CurlTransfer(request, body, pool: pool, channel: channel)
        transfer.start()
    }

    deinit {
        if !channel.isFinished, !channel.isDiscarding { transfer.stop(.cancelled) }
    }

    /// Reads and discards the rest of the body, so that its connection can serve the next call.
    ///
    /// If the rest has more than 64 KB or takes more than a second, the connection is closed. The rest is not reported as progress.
    func drain() {
        guard !channel.isFinished else { return }
        transfer.progress?.finish()
        channel.discard(atMost: Self.drainLimit.bytes)
        transfer.pool.loop.submit(.shortenDeadline(transfer, Self.drainLimit.time))
    }

    /// Ends the transfer; a waiting reader receives the error.
    func stop(_ error: TransportError) {
        transfer.stop(error)
    }

    /// Waits for status and header fields.
    func head() async throws(TransportError) -> HTTPResponse {
        try await stoppingWhenCancelled { () async throws(TransportError) in try await channel.waitForHead() }
    }

    /// Waits for the next bytes of a streamed body; nil at its end.
    @inline(__always)
    func nextBytes() async throws(TransportError) -> [UInt8]? {
        let next = try await stoppingWhenCancelled { () async throws(TransportError) in try await channel.nextBytes() }
        if let next, next.wasFull { transfer.pool.loop.submit(.resumeReceiving(transfer)) }
        return next?.bytes
    }

    /// Waits for the complete response, if it is not streamed.
    @inline(__always)
    func completeResponse() async throws(TransportError) -> TransportResponse {
        try await stoppingWhenCancelled { () async throws(TransportError) in try await channel.completeResponse() }
    }

    @inline(__always)
    private func stoppingWhenCancelled<Value: Sendable>(
        _ wait: () async throws(TransportError) -> Value
    ) async throws(TransportError) -> Value {
        let result: Result<Value, TransportError> = await withTaskCancellationHandler {
            do throws(TransportError) {
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
