import APIModels
import HTTPTransport

extension OpenStream {
    /// Returns the error for a status that is not a success, with as much of the body as an error keeps.
    func statusError() async -> APIError {
        var body = BodyCollector(framing: framing, limit: CompleteResponse.errorBodyLimit)
        // A body that is interrupted is still the reason for the status, as far as it was received.
        while !body.isFull, let bytes = try? await self.body.next() { body.append(bytes) }
        return received(body.bytes, to: call.requestForErrors()).statusError()
    }

    /// Throws an `APIError` with code `stream` for a response with another media type than an event stream.
    func checkMediaType() throws(APIError) {
        let received = received()
        guard !isOver, let type = received.mediaType, type != "text/event-stream" else { return }
        throw received.error(
            .stream,
            "the response of \(received.url) is \(type) instead of an event stream; is the base URL right?"
        )
    }

    /// Returns the error for a stream that ended and does not reconnect.
    func error(ofEndAfter attempts: Int, _ format: StreamFormat) -> APIError {
        if case .events(let options) = format.kind, let done = options.done {
            return error(of: .truncated(expected: done))
        }
        let more = attempts == 0 ? "" : ", and \(attempts) reconnections in a row received nothing"
        return received().error(
            .stream,
            "the stream ended\(more); raise configuration.reconnections if it may continue later"
        )
    }

    /// Returns the error for a failure in the bytes of the stream.
    func error(of failure: StreamFailure) -> APIError {
        switch failure {
        case .announced(let text):
            received(Array(text.utf8)).error(
                .stream,
                "the server ended the stream with an error: \(text.trimmingWhitespace())"
            )
        case .truncated(let done):
            received().error(
                .stream,
                "the stream ended without '\(done)', so its text may be incomplete; call again"
            )
        case .tooLong(let limit):
            received().error(
                .stream,
                "a single event of the stream is longer than \(limit) bytes; is the base URL right?"
            )
        case .framing(let text):
            received().error(.stream, "the framing of the stream is invalid: \(text); call again")
        }
    }

    /// Returns the error for an element that is not of the expected type.
    func error(decoding cause: any Error, of text: String, at line: Int? = nil) -> APIError {
        received(Array(text.utf8)).error(
            .decoding,
            """
            \(line.map { "line \($0)" } ?? "an element") of the stream does not match the API's description: \
            \(DecodingErrorDescription.text(of: cause)); update the description, or read error.body
            """,
            underlying: cause
        )
    }

    private func received(_ body: [UInt8] = [], to request: APIRequest? = nil) -> CompleteResponse {
        CompleteResponse(response, body: body, to: request ?? call.request, at: call.serverURL)
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate func trimmingWhitespace() -> Substring {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
