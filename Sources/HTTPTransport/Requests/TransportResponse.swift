public import HTTPTypes

/// An HTTP response as transports and middleware return it.
public struct TransportResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse { didSet { status = head.status } }

    /// The status of `head`, stored because `HTTPResponse` builds its status on each access.
    package private(set) var status: HTTPResponse.Status

    /// The body.
    public var body: Body

    /// Why the client did not follow the redirect, for the error's message.
    package var refusal: String?

    /// The URL that it came from, after all redirects.
    package var url: String?

    /// The body of a response.
    public enum Body: Sendable {
        /// The complete body.
        case bytes([UInt8])
        /// Pieces that are still to be received.
        case pieces(BodyPieces)
    }

    /// Creates a response.
    public init(head: HTTPResponse, body: Body = .bytes([])) {
        self.head = head
        status = head.status
        self.body = body
    }

    /// The body as pieces, also if it is complete.
    public var pieces: BodyPieces {
        switch body {
        case .pieces(let pieces): pieces
        case .bytes(let bytes): BodyPieces(bytes)
        }
    }

    /// Discards the body. The rest of a short one is read, so that its connection can serve the next call.
    package func discard() {
        if case .pieces(let pieces) = body { pieces.drain() }
    }
}
