import APIModels
import HTTPTypes

/// A streaming call that is described and not yet made.
struct StreamCall<Element: Sendable>: Sendable {
    let caller: APICaller
    let format: StreamFormat
    let request: @Sendable () throws -> APIRequest
    let element: @Sendable (String) throws -> Element
    /// Makes an element of bytes as they came, for a stream that nothing is decoded of.
    var piece: (@Sendable ([UInt8]) -> Element)?

    /// Sends the request and waits for the head; throws the error of an answer that is no success.
    ///
    /// `control` ends it from outside; `attempts` are those before this one, where the stream is opened again, and `place` is
    /// where an event stream goes on.
    func open(
        _ control: CallControl,
        _ attempts: Attempts,
        at place: EventStreamPlace? = nil
    ) async throws(APIError) -> OpenStream {
        let request = try described()
        var call = Call(
            request,
            on: caller,
            accepting: request.accept ?? format.mediaType,
            expecting: Expectation(type: Element.self, format: format),
            attempts: attempts
        )
        call.isStreamed = true
        call.keepsChunkFraming = format.needsChunkFraming
        call.control = control
        call.place = place
        let response = try await call.response()
        let framing = format.needsChunkFraming && response.head.isChunked ? StreamDecoder.Framing.chunked : .none
        let stream = OpenStream(response: response, body: response.pieces, call: call, framing: framing)
        guard response.head.status.kind == .successful else { throw await stream.statusError() }
        if format.isResumable { try stream.checkMediaType() }
        return stream
    }

    private func described() throws(APIError) -> APIRequest {
        do {
            return try request()
        } catch let error as APIError {
            throw error
        } catch {
            throw APIError(.configuration, "\(error)", underlying: error)
        }
    }
}

/// A streaming call whose answer has begun. A class, for it holds much and is handed on with each piece of the answer.
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

    private var request: APIRequest { call.request }

    /// The next bytes of the body as they came; nil at its end.
    @inline(__always)
    func nextBytes() async throws(APIError) -> [UInt8]? {
        do {
            return try await body.nextPiece()
        } catch {
            throw call.caller.failure(of: request, error)
        }
    }

    /// Waits before another attempt where the failure is worth one; false where it is not.
    func isWorthReopening(after error: APIError) async throws(APIError) -> Bool {
        try await call.attempts.pause(after: .failure(error), of: try call.draft(), on: call)
    }

    /// The error for an answer that is no success, with as much of its body as an error keeps.
    func statusError() async -> APIError {
        var body = BodyCollector(framing: framing, limit: Answer.keptBodyLimit)
        // A body that breaks off is still the reason for the status, as far as it goes.
        while !body.isFull, let bytes = try? await self.body.next() { body.append(bytes) }
        return StatusFailure.error(answer(body.bytes), call.caller.told(request))
    }

    /// Whether the server said that there is nothing more (WHATWG HTML §9.2.3).
    var isOver: Bool { response.head.status == .noContent }

    /// Throws an `APIError` with code `stream` for an answer that says of itself that it is no event stream.
    func checkMediaType() throws(APIError) {
        let answer = answer([])
        guard !isOver, let type = answer.mediaType, type != "text/event-stream" else { return }
        throw answer.error(
            .stream,
            "\(answer.url) answered with \(type) instead of an event stream; is the base URL right?",
            in: request
        )
    }

    /// Whether the request can be sent again.
    var canBeRepeated: Bool { (try? call.draft().canBeRepeated) ?? false }

    /// The error for a stream that ends, and is not asked for again.
    func error(ofEndAfter attempts: Int, _ format: StreamFormat) -> APIError {
        if case .events(let marks) = format.kind, let done = marks.done { return error(of: .truncated(expected: done)) }
        let more = attempts == 0 ? "" : ", and nothing came when it was asked for again (\(attempts) times in a row)"
        return answer([]).error(
            .stream,
            "the stream ended\(more); raise configuration.reconnections if it may come back later",
            in: request
        )
    }

    /// The error for a failure that the stream's own bytes tell of.
    func error(of failure: StreamFailure) -> APIError {
        switch failure {
        case .announced(let text):
            answer(Array(text.utf8)).error(
                .stream,
                "the server ended the stream with an error: \(text.trimmingBlanks())",
                in: request
            )
        case .truncated(let mark):
            answer([]).error(
                .stream,
                "the stream ended without '\(mark)', so its text may be cut short; call again",
                in: request
            )
        case .tooLong(let limit):
            answer([]).error(
                .stream,
                "a single event of the stream is longer than \(limit) bytes; is the base URL right?",
                in: request
            )
        case .framing(let text):
            answer([]).error(.stream, "the stream broke: \(text); call again", in: request)
        }
    }

    /// The error for an element that is not of the promised type.
    func error(decoding cause: any Error, of text: String, at line: Int? = nil) -> APIError {
        answer(Array(text.utf8)).error(
            .decoding,
            """
            \(line.map { "line \($0)" } ?? "an element") of the stream is not what the API's description promises: \(DecodingAccount.text(of: cause)); \
            update the description, or read error.body
            """,
            in: request,
            underlying: cause
        )
    }

    private func answer(_ body: [UInt8]) -> Answer {
        Answer(head: response.head, body: body, place: call.caller.place(of: request), refusal: response.refusal)
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate func trimmingBlanks() -> Substring {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

extension HTTPResponse {
    /// Whether the body comes in chunks (RFC 9112 section 7.1).
    fileprivate var isChunked: Bool {
        headerFields[.transferEncoding]?.lowercased().hasSuffix("chunked") ?? false
    }
}

extension StreamFormat {
    /// What the call accepts.
    fileprivate var mediaType: String {
        switch kind {
        case .events: "text/event-stream"
        case .text: "text/plain, text/event-stream, */*"
        case .jsonLines: "application/jsonl, application/x-ndjson, application/json-lines;q=0.9, */*;q=0.1"
        case .jsonSequence: "application/json-seq"
        case .bytes: "*/*"
        }
    }

    /// Whether the stream goes on where it is asked for again.
    var isResumable: Bool {
        if case .events(let marks) = kind { marks.isResumable } else { false }
    }

    /// A text stream's error is known by the chunk that it comes in.
    fileprivate var needsChunkFraming: Bool {
        if case .text(.some) = kind { true } else { false }
    }
}
