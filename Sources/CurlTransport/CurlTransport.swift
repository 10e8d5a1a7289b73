public import HTTPTransport

/// The standard transport: libcurl, with connections of its own that are kept for later requests.
///
/// A client makes one for itself. Make one to wrap it in a transport of your own; letting go of it closes its connections.
public final class CurlTransport: Transport {
    private let pool: ConnectionPool

    /// Makes a transport without connections yet.
    ///
    /// Throws an `APIError` with code `configuration` when the process has no thread or descriptor left for it.
    public init() throws {
        do {
            pool = try ConnectionPool()
        } catch {
            throw APIError(error)
        }
    }

    /// Sends one request. Throws an `APIError` where no whole answer comes.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        do {
            return try await pool.send(request)
        } catch {
            throw APIError(error)
        }
    }
}

extension ConnectionPool {
    /// Sends one request and waits for its answer, or the head of a streamed one.
    @inline(__always)
    package func send(_ request: TransportRequest) async throws(TransferFailure) -> TransportResponse {
        try Fork.check()
        if isClosed { throw .closed }
        if Task.isCancelled { throw .cancelled }
        let exchange = Exchange(try TransferRequest(request), on: self, isStreamed: request.isStreamed)
        let stopping = request.control?.whenStopped { [weak exchange] in exchange?.stop($0) }
        guard request.isStreamed else {
            defer { if let stopping { request.control?.forget(stopping) } }
            let (head, body) = try await exchange.wholeAnswer()
            return TransportResponse(head: head, body: .bytes(body))
        }
        return TransportResponse(head: try await exchange.head(), body: .pieces(BodyPieces(exchange)))
    }
}
