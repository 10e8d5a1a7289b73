public import HTTPTransport

/// Code around each call of a client: it can read and change the request, send it or return a response itself, and read and
/// change the response.
///
/// `ClientConfiguration.middleware` lists it; the first one is outermost. `next` runs the other middleware, then retries,
/// redirects and credentials. So middleware runs once for each call, however many attempts the call takes, and does not see
/// the client's credentials; wrap a `Transport` to see each attempt. `next` may be called again if `request.canBeRepeated`.
///
/// In a sync call it runs on the calling thread, which waits for the call: it may block and make sync calls itself. The timeout of the
/// call applies when it returns or suspends. On the main thread it must not wait for the main actor, which waits for the call; only the
/// timeout ends such a call.
public protocol Middleware: Sendable {
    /// Handles one call.
    ///
    /// The call throws what it throws; an error that is not an `APIError` becomes one with code `middleware`.
    func intercept(
        _ request: TransportRequest,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse
}
