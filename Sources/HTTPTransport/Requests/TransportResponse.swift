public import HTTPTypes

/// An answer, as middleware and transports hand it on.
public struct TransportResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse { didSet { status = head.status } }

    /// The head's status, which it puts together each time that it is asked.
    package private(set) var status: HTTPResponse.Status

    /// What follows them.
    public var body: Body

    /// Why the client did not follow where the answer leads, for the error's text.
    package var refusal: String?

    /// Where it came from, behind all redirects.
    package var url: String?

    /// The body of an answer.
    public enum Body: Sendable {
        /// All of it.
        case bytes([UInt8])
        /// In pieces that are still to come.
        case pieces(BodyPieces)
    }

    /// Puts an answer together.
    public init(head: HTTPResponse, body: Body = .bytes([])) {
        self.head = head
        status = head.status
        self.body = body
    }

    /// The body as pieces, also where it is there as a whole.
    public var pieces: BodyPieces {
        switch body {
        case .pieces(let pieces): pieces
        case .bytes(let bytes): BodyPieces(bytes)
        }
    }

    /// Lets go of the body; what is still to come of a short one is read, so that its connection serves the next call.
    package func discard() {
        if case .pieces(let pieces) = body { pieces.letFinish() }
    }
}
