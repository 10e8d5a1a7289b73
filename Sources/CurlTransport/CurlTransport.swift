public import HTTPTransport

/// The default transport: libcurl with its own connections, which are kept for later requests.
///
/// A client creates one itself. Create one to wrap it in your own transport; releasing it closes its connections.
public final class CurlTransport: Transport {
    private let pool: ConnectionPool

    /// Creates a transport without connections.
    ///
    /// Throws an `APIError` with code `configuration` if the process has no thread or descriptor left.
    public init() throws {
        do {
            pool = try ConnectionPool()
        } catch {
            throw APIError(error)
        }
    }

    /// Sends one request. Throws an `APIError` if there is no complete response.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        do {
            return try await pool.send(request)
        } catch {
            throw APIError(error)
        }
    }
}

extension ConnectionPool {
    /// Sends one request and waits for the response: for its header fields only if the request is streamed.
    @inline(__always)
    package func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        try Fork.check()
        if isClosed { throw .closed }
        if Task.isCancelled { throw .cancelled }
        let body = try request.body.map { (body) throws(TransportError) in try OpenedBody(body.source) }
        let reader = ResponseReader(of: request, body, on: self)
        let stopping = request.control?.whenStopped { [weak reader] in reader?.stop($0) }
        guard request.isStreamed else {
            defer { if let stopping { request.control?.removeAction(stopping) } }
            return try await reader.completeResponse()
        }
        return TransportResponse(head: try await reader.head(), body: .pieces(BodyPieces(reader)))
    }
}
