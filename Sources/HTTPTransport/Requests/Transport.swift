/// Sends requests to servers. The default is libcurl (`CurlTransport`); tests replace it by a `ScriptedTransport`, and your own
/// transport can wrap either.
///
/// Credentials, redirects, retries and middleware are above this protocol. A transport receives every attempt as it is sent,
/// with its credentials; it does not follow redirects and does not retry.
///
/// For a sync call `send` runs on the calling thread, so it may block and make sync calls itself.
public protocol Transport: Sendable {
    /// Sends one request and returns the response, of any status: when it is complete, or for a request with `isStreamed`
    /// when its header fields have arrived.
    ///
    /// Throws an `APIError`; any other error becomes one with code `connection`. Set `wasSent` to false only if the server cannot
    /// have received the request.
    func send(_ request: TransportRequest) async throws -> TransportResponse
}
