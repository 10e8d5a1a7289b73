/// Stands around each call of a client: sees the request, may change it, answer it itself or send it on, and sees the answer.
///
/// `ClientConfiguration.middleware` names them; the first one is outermost. What is inside `next`: the other middleware,
/// then credentials, redirects and retries. So a middleware sees a call once however many attempts it takes, and never the
/// client's credentials; what must see each attempt is a `Transport`. `next` may be called again where
/// `request.canBeRepeated`.
///
/// For the sync twin it runs on the client's loop thread, which every call waits for: it must not block, and a sync call in
/// it throws.
public protocol Middleware: Sendable {
    /// Handles one call.
    ///
    /// What it throws is what the call throws; an error that is no `APIError` becomes one of code `middleware`.
    func intercept(
        _ request: TransportRequest,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse
}
