import HTTPTransport
import HTTPTypes

/// A streaming call whose response has begun. A class, because it is large and is passed on with each piece of the response.
final class OpenStream: Sendable {
    let response: TransportResponse
    let body: BodyPieces
    let call: Call
    let framing: StreamDecoder.Framing

    init(response: TransportResponse, body: BodyPieces, call: Call, framing: StreamDecoder.Framing) {
        self.response = response
        self.body = body
        self.call = call
        self.framing = framing
    }

    /// Waits for the next bytes of the body; returns nil at its end.
    @inline(__always)
    func nextBytes() async throws(APIError) -> [UInt8]? {
        do {
            return try await body.nextPiece()
        } catch {
            throw call.error(from: error)
        }
    }

    /// Waits before another attempt; returns false where the failure is not retried.
    func waitToReopen(after error: APIError) async throws(APIError) -> Bool {
        try await call.waitForNextAttempt(after: .failure(error), of: try call.draft())
    }

    /// Whether the server reported that no further events follow (WHATWG HTML §9.2.3).
    var isOver: Bool { response.head.status == .noContent }

    /// Whether the request can be sent again.
    var canBeRepeated: Bool { (try? call.draft().canBeRepeated) ?? false }
}
