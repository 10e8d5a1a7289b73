import HTTPTypes
import Logging

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Makes the calls that generated methods describe: adds the client's settings, sends, checks the status, decodes.
///
/// A value; copies share the connections. Every method throws `APIError` alone.
public struct APICaller: Sendable {
    let baseURL: BaseURL
    let pool: ConnectionPool
    var configuration: ClientConfiguration
    var recorder: ResponseRecorder?
    /// The credentials that calls need, unless they say otherwise.
    var security: [[String]] = []
    /// The types of failures' bodies, where a call does not say others.
    var failures: [APIRequest.Failure] = []

    /// Makes a caller with connections of its own.
    ///
    /// Throws an `APIError` with code `configuration` for a bad address.
    public init(baseURL: String, configuration: ClientConfiguration = ClientConfiguration()) throws {
        self.baseURL = try BaseURL(baseURL)
        self.configuration = configuration
        do {
            pool = try ConnectionPool()
        } catch {
            throw APIError(error.code, error.message)
        }
    }

    /// Makes a call whose answer is JSON.
    public func value<Value: Decodable & Sendable>(_ request: APIRequest) async throws -> Value {
        try await answer(request, accepting: "application/json").value()
    }

    /// Makes a call whose answer is JSON, or nothing, which is nil.
    public func optionalValue<Value: Decodable & Sendable>(_ request: APIRequest) async throws -> Value? {
        let answer = try await answer(request, accepting: "application/json")
        return answer.body.isEmpty ? nil : try answer.value()
    }

    /// Makes a call whose answer is text, or has no content, which is nil.
    public func optionalText(_ request: APIRequest) async throws -> String? {
        let answer = try await answer(request, accepting: "text/plain, */*")
        return answer.hasContent ? answer.text : nil
    }

    /// Makes a call whose answer is bytes, or has no content, which is nil.
    public func optionalBytes(_ request: APIRequest) async throws -> [UInt8]? {
        let answer = try await answer(request, accepting: "*/*")
        return answer.hasContent ? answer.body : nil
    }

    /// Makes a call whose answer is read by its status.
    public func response<Value: APIResponse>(_ request: APIRequest) async throws -> Value {
        try Value(try await answer(request, accepting: "application/json, */*"))
    }

    /// Makes a call whose answer is text; bytes that are no UTF-8 become U+FFFD.
    public func text(_ request: APIRequest) async throws -> String {
        String(decoding: try await send(request, accepting: "text/plain, */*").body, as: UTF8.self)
    }

    /// Makes a call whose answer is taken as it comes.
    public func bytes(_ request: APIRequest) async throws -> [UInt8] {
        try await send(request, accepting: "*/*").body
    }

    /// Makes a call whose answer says nothing but that it went well.
    public func empty(_ request: APIRequest) async throws {
        _ = try await send(request, accepting: "*/*")
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
    private func answer(_ request: APIRequest, accepting types: String) async throws(APIError) -> APIAnswer {
        APIAnswer(answer: try await send(request, accepting: types), request: request)
    }

    /// Sends a call whose body is read as a whole, and returns its answer if it is a success.
    func send(_ request: APIRequest, accepting types: String) async throws(APIError) -> Answer {
        let first = try await authorized(request)
        do throws(APIError) {
            return try await sendOnce(first, accepting: types)
        } catch {
            // A server may end a token before its time; a new one is tried once.
            guard error.status == 401, first.forgetTokens(), first.canBeRepeated else { throw error }
            return try await sendOnce(try await authorized(request), accepting: types)
        }
    }

    private func sendOnce(_ request: APIRequest, accepting types: String) async throws(APIError) -> Answer {
        let start = ContinuousClock.now
        let exchange = try begin(request, accepting: types, isStreamed: false)
        let (head, body) = try await translating(request) { () async throws(TransferFailure) in
            try await exchange.wholeAnswer()
        }
        report(request, head, since: start)
        let answer = Answer(head: head, body: body, url: url(of: request))
        if head.status.kind != .successful { throw StatusFailure.error(answer, request) }
        return answer
    }

    /// Runs a step of the transport and turns its failure into an error of the call.
    func translating<Value: Sendable>(
        _ request: APIRequest,
        _ step: () async throws(TransferFailure) -> Value
    ) async throws(APIError) -> Value {
        do throws(TransferFailure) {
            return try await step()
        } catch {
            throw failure(error, of: request)
        }
    }

    /// Sends a request, unless the client is closed, the task is cancelled, or the request cannot be meant so.
    func begin(
        _ request: APIRequest,
        accepting types: String,
        isStreamed: Bool,
        keepsChunkFraming: Bool = false
    ) throws(APIError) -> Exchange {
        if request.path.hasEmptyArgument {
            throw APIError(
                .configuration,
                "an argument for the path \(request.path.text) is empty, which would call another path; pass a value",
                operation: request.operation
            )
        }
        if let fault = request.fault ?? request.path.fault {
            throw APIError(.configuration, "an argument cannot be sent: \(fault)", operation: request.operation)
        }
        let address = try address(of: request)
        if pool.isClosed { throw failure(.closed, of: request) }
        if Task.isCancelled { throw failure(.cancelled, of: request) }
        let body: TransferRequest.Body?
        do throws(TransferFailure) {
            body = try request.body.map { source throws(TransferFailure) in try TransferRequest.Body(source) }
        } catch {
            throw failure(error, of: request)
        }
        let transfer = TransferRequest(
            method: request.method.rawValue,
            url: urlWithQuery(of: request, at: address.text),
            headerLines: headerLines(of: request, accepting: types, isTrusted: address.isTrusted),
            body: body,
            timeouts: configuration.timeouts,
            bodyLimit: configuration.bodyLimit,
            idleConnectionLifetime: configuration.idleConnectionLifetime,
            keepsChunkFraming: keepsChunkFraming,
            certificate: configuration.clientCertificate,
            certificateAuthorities: configuration.certificateAuthorities
        )
        return Exchange(transfer, on: pool, isStreamed: isStreamed)
    }

    /// Tells the log and the recorder about an answer.
    func report(_ request: APIRequest, _ head: HTTPResponse, since start: ContinuousClock.Instant) {
        recorder?.record(head)
        configuration.logger?.debug(
            "\(request.operation): \(request.method.rawValue) \(request.path.text) \(head.status.code)",
            metadata: ["duration": "\(ContinuousClock.now - start)"]
        )
    }

    /// A transport's failure in the words of a call.
    private func failure(_ failure: TransferFailure, of request: APIRequest) -> APIError {
        configuration.logger?.debug("\(request.operation): \(failure.code)")
        return APIError(failure.code, failure.message, operation: request.operation)
    }

    /// The address of a call, without its query.
    func url(of request: APIRequest) -> String {
        ((try? address(of: request).text) ?? baseURL.text) + request.path.text
    }

    /// Whether the client's credentials may go where the call goes.
    func isTrusted(_ request: APIRequest) -> Bool {
        (try? address(of: request).isTrusted) ?? false
    }

    private func address(of request: APIRequest) throws(APIError) -> ServerAddress {
        try ServerAddress(request.server, base: baseURL, chosen: configuration.servers)
    }

    /// A path of the description may hold the beginning of a query.
    private func urlWithQuery(of request: APIRequest, at address: String) -> String {
        let url = address + request.path.text
        guard !request.query.isEmpty else { return url }
        let joint = request.path.text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        return url + joint + request.query.joined(separator: "&")
    }

    /// Another origin is told who calls, and nothing else that was meant for the base URL's.
    private func headerLines(of request: APIRequest, accepting types: String, isTrusted: Bool) -> [String] {
        var fields = configuration.headers
        if !isTrusted { fields = HTTPFields(fields.filter { $0.name == .userAgent }) }
        for field in request.headers { fields[field.name] = nil }
        for field in request.headers { fields.append(field) }
        if !request.cookies.isEmpty {
            let cookies = [fields[.cookie]].compactMap(\.self) + request.cookies
            fields[.cookie] = cookies.joined(separator: "; ")
        }
        if fields[.accept] == nil { fields[.accept] = request.accept ?? types }
        var lines = fields.map { $0.value.isEmpty ? "\($0.name.rawName);" : "\($0.name.rawName): \($0.value)" }
        // libcurl would call a body without a type a form.
        if request.body != nil, fields[.contentType] == nil { lines.append("Content-Type:") }
        return lines
    }
}
