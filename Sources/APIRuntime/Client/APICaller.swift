import CurlTransport
import HTTPTypes
import Logging
import Platform

/// Makes the calls that generated methods describe: adds the client's settings, sends, checks the status, decodes.
///
/// A value; copies share the connections. Every method throws `APIError` alone.
public struct APICaller: Sendable {
    let baseURL: BaseURL
    let pool: ConnectionPool
    private(set) var settings: CallSettings
    var recorder: ResponseRecorder?
    /// Where the call goes instead, at the same origin, as the page before says.
    var target: String?
    /// The credentials that calls need, unless they say otherwise.
    var security: [[String]] = []
    /// The types of failures' bodies, where a call does not say others.
    var failures: [APIRequest.Failure] = []

    /// Makes a caller with connections of its own.
    ///
    /// Throws an `APIError` with code `configuration` for a bad address.
    public init(baseURL: String, configuration: ClientConfiguration = ClientConfiguration()) throws {
        self.baseURL = try BaseURL(baseURL)
        settings = CallSettings(configuration)
        do {
            pool = try ConnectionPool()
        } catch {
            throw APIError(error.code, error.message)
        }
    }

    /// Makes a call whose answer is JSON.
    public func value<Value: Decodable & Sendable>(_ request: APIRequest) async throws -> Value {
        try await answer(request, accepting: "application/json", Expectation(type: Value.self)).value()
    }

    /// Makes a call whose answer is JSON, or nothing, which is nil.
    public func optionalValue<Value: Decodable & Sendable>(_ request: APIRequest) async throws -> Value? {
        let answer = try await answer(request, accepting: "application/json", Expectation(type: Value.self))
        return answer.body.isEmpty ? nil : try answer.value()
    }

    /// Makes a call whose answer is text, or has no content, which is nil.
    public func optionalText(_ request: APIRequest) async throws -> String? {
        let answer = try await answer(request, accepting: "text/plain, */*", .text)
        return answer.hasContent ? answer.text : nil
    }

    /// Makes a call whose answer is bytes, or has no content, which is nil.
    public func optionalBytes(_ request: APIRequest) async throws -> [UInt8]? {
        let answer = try await answer(request, accepting: "*/*", .bytes)
        return answer.hasContent ? answer.body : nil
    }

    /// Makes a call whose answer is read by its status.
    public func response<Value: APIResponse>(_ request: APIRequest) async throws -> Value {
        try Value(try await answer(request, accepting: "application/json, */*", .any))
    }

    /// Makes a call whose answer is text; bytes that are no UTF-8 become U+FFFD.
    public func text(_ request: APIRequest) async throws -> String {
        String(decoding: try await send(request, accepting: "text/plain, */*", .text).body, as: UTF8.self)
    }

    /// Makes a call whose answer is taken as it comes.
    public func bytes(_ request: APIRequest) async throws -> [UInt8] {
        try await send(request, accepting: "*/*", .bytes).body
    }

    /// Makes a call whose answer says nothing but that it went well.
    public func empty(_ request: APIRequest) async throws {
        _ = try await send(request, accepting: "*/*", .any)
    }

    /// Describes a stream of text; the request goes out when the first element is asked for.
    public func stream(
        _ format: StreamFormat,
        request: @escaping @Sendable () throws -> APIRequest
    ) -> APIStream<String> {
        APIStream(StreamCall(caller: self, format: format, request: request, element: { $0 }))
    }

    /// Describes a stream of bytes; the request goes out when the first piece is asked for.
    public func stream(
        _ format: StreamFormat,
        request: @escaping @Sendable () throws -> APIRequest
    ) -> APIStream<[UInt8]> {
        APIStream(
            StreamCall(caller: self, format: format, request: request, element: { Array($0.utf8) }, piece: { $0 })
        )
    }

    /// Describes a stream of JSON values; the request goes out when the first element is asked for.
    public func stream<Element: Decodable & Sendable>(
        _ format: StreamFormat,
        request: @escaping @Sendable () throws -> APIRequest
    ) -> APIStream<Element> {
        APIStream(
            StreamCall(caller: self, format: format, request: request) { text in
                try JSONDecoder().decode(Element.self, from: Data(text.utf8))
            }
        )
    }
}

extension APICaller {
    /// The client's settings.
    var configuration: ClientConfiguration {
        get { settings.configuration }
        set { settings = CallSettings(newValue) }
    }

    /// A copy whose calls have bodies of these types when they fail, unless they say others: 404 stands for that status, 4 for
    /// 400 to 499, 0 for all others.
    public func failing(with failures: KeyValuePairs<Int, String>) -> APICaller {
        var copy = self
        copy.failures = failures.map { APIRequest.Failure(status: $0.key, type: $0.value) }
        return copy
    }

    /// The same connections with other settings.
    func configured(_ change: (inout ClientConfiguration) throws -> Void) rethrows -> APICaller {
        var copy = self
        try change(&copy.configuration)
        return copy
    }

    /// The same connections, with each answer's head told to the recorder.
    func recording(in recorder: ResponseRecorder) -> APICaller {
        var copy = self
        copy.recorder = recorder
        return copy
    }

    /// The answer of success with what reads it.
    @inline(__always)
    private func answer(
        _ request: APIRequest,
        accepting types: String,
        _ expectation: Expectation
    ) async throws(APIError) -> APIAnswer {
        APIAnswer(answer: try await send(request, accepting: types, expectation), request: request)
    }

    /// Makes a call whose body is read as a whole, and returns its answer if it is a success.
    func send(
        _ request: APIRequest,
        accepting types: String,
        _ expectation: Expectation
    ) async throws(APIError) -> Answer {
        var call = Call(request, on: self, accepting: types, expecting: expectation)
        let file = expectation.isJSON ? nil : configuration.download
        call.isStreamed = file != nil
        let response = try await call.response()
        if let file, response.status.kind == .successful {
            try await save(response, in: file, request)
            return Answer(head: response.head, body: [], place: place(of: request))
        }
        let body: [UInt8]
        switch response.body {
        case .bytes(let bytes): body = bytes
        case .pieces(let pieces): body = try await wholeBody(of: pieces, request)
        }
        let answer = Answer(head: response.head, body: body, place: place(of: request), refusal: response.refusal)
        if response.status.kind != .successful { throw StatusFailure.error(answer, told(request)) }
        return answer
    }

    /// Writes an answer's body into a file.
    private func save(
        _ response: TransportResponse,
        in file: String,
        _ request: APIRequest
    ) async throws(APIError) {
        let pieces = response.pieces
        do {
            let sink = try FileSink(file)
            while let piece = try await pieces.next() { try sink.write(piece) }
            try sink.finish()
        } catch {
            throw failure(of: request, error)
        }
    }

    /// All bytes of an answer that a transport or middleware may hand on in pieces.
    private func wholeBody(of pieces: BodyPieces, _ request: APIRequest) async throws(APIError) -> [UInt8] {
        do {
            var bytes: [UInt8] = []
            while let piece = try await pieces.next() {
                bytes += piece
                if let limit = configuration.bodyLimit, bytes.count > limit {
                    throw APIError(TransferFailure.tooLarge(limit))
                }
            }
            return bytes
        } catch {
            throw failure(of: request, error)
        }
    }

    /// A failure of a transport's step, with the name of the call.
    func failure(of request: APIRequest, _ error: any Error) -> APIError {
        var failure = error as? APIError ?? APIError(.connection, "the answer broke off: \(error)", underlying: error)
        failure.operation = failure.operation ?? request.operation
        return failure
    }

    /// Tells the log about an answer.
    func report(_ request: APIRequest, _ status: HTTPResponse.Status, since start: MonotonicTime) {
        configuration.logger?.debug(
            "\(request.operation): \(request.method.rawValue) \(request.path.text) \(status.code)",
            metadata: ["duration": "\(Duration.nanoseconds(MonotonicTime.now.nanoseconds - start.nanoseconds))"]
        )
    }
}
