/// What carries requests to servers. The standard one is libcurl (`CurlTransport`); tests put a `ScriptedTransport` in its
/// place, and a transport of your own may wrap either.
///
/// Everything else is written against this: credentials, redirects, retries, middleware and both twins. A transport sees
/// every attempt as it goes out, with its credentials, and neither follows redirects nor tries again.
///
/// For the sync twin `send` runs on the client's loop thread, which every call waits for, so it must not block.
public protocol Transport: Sendable {
    /// Sends one request and returns its answer, whatever the status: as a whole, or for a request with `isStreamed` as
    /// soon as the head is there.
    ///
    /// Throws an `APIError`; any other error becomes one of code `connection`. One whose `wasSent` is false tells that the
    /// server cannot have acted on the request.
    func send(_ request: TransportRequest) async throws -> TransportResponse
}
