import HTTPTransport
import HTTPTypes

/// A streaming call that has not been made yet.
struct StreamCall<Element: Sendable>: Sendable {
    let context: CallContext
    let format: StreamFormat
    let request: @Sendable () throws -> APIRequest
    let element: @Sendable (StreamItem) throws -> Element
    /// Creates an element from received bytes, for a stream that is not decoded.
    var piece: (@Sendable ([UInt8]) -> Element)?

    /// Sends the request and waits for the head of the response; throws the error of a status that is not a success.
    ///
    /// `control` ends the call from outside; `attempts` are those of earlier connections; `position` is where an event stream
    /// continues.
    func open(
        _ control: CallControl,
        _ attempts: Attempts,
        at position: EventStreamPosition? = nil
    ) async throws(APIError) -> OpenStream {
        let request = try createRequest()
        var call = Call(
            request,
            in: context,
            accepting: request.accept ?? format.acceptedTypes,
            expecting: Expectation(type: Element.self, format: format),
            attempts: attempts
        )
        call.isStreamed = true
        call.keepsChunkFraming = format.needsChunkFraming
        call.control = control
        call.position = position
        let response = try await call.response()
        let framing = format.needsChunkFraming && response.head.isChunked ? StreamDecoder.Framing.chunked : .none
        let stream = OpenStream(response: response, body: response.pieces, call: call, framing: framing)
        guard response.head.status.kind == .successful else { throw await stream.statusError() }
        if format.isResumable { try stream.checkMediaType() }
        return stream
    }

    private func createRequest() throws(APIError) -> APIRequest {
        do {
            return try request()
        } catch let error as APIError {
            throw error
        } catch {
            throw APIError(.configuration, "\(error)", underlying: error)
        }
    }
}

extension HTTPResponse {
    /// Whether the body has chunked framing (RFC 9112 section 7.1).
    fileprivate var isChunked: Bool {
        headerFields[.transferEncoding]?.lowercased().hasSuffix("chunked") ?? false
    }
}
