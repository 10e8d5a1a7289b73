public import HTTPTypes
import Synchronization

/// A transport for tests of code that uses a generated client: it answers calls from a script and opens no connection.
///
/// ```swift
/// let script = ScriptedTransport()
/// script.answer("health", with: HealthResponse(status: "healthy"))
/// let client = try LocalLabClient("http://localhost", configuration: .init(transport: script))
/// ```
///
/// Answers are typed: a value of another type than the call gives is an error that names both. The answers of an operation
/// are given in their order, one an attempt, and the last one to all attempts that follow. Everything above the transport is
/// real: credentials, retries, redirects, middleware, decoding, both twins.
public final class ScriptedTransport: Transport {
    /// Makes the answer to a request.
    public typealias Handler = @Sendable (TransportRequest) async throws -> TransportResponse

    private struct State {
        var requests: [TransportRequest] = []
        var handlers: [String: [Handler]] = [:]
        /// The methods whose last answer was given.
        var exhausted: Set<String> = []
    }

    private let state = Mutex(State())

    /// A script without answers.
    public init() {}

    /// Every request that was sent, in order, with the credentials that it carried.
    public var requests: [TransportRequest] { state.withLock { $0.requests } }

    /// The requests of one method of the client.
    public func requests(of operation: String) -> [TransportRequest] {
        requests.filter { $0.operation == operation }
    }

    /// Answers a method of the client with a value as JSON; a text answers as text where the method gives one.
    public func answer<Value: Encodable & Sendable>(
        _ operation: String,
        with value: Value,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) {
        handle(operation) { request in
            try ScriptedAnswer(request).response(value, status, headers)
        }
    }

    /// Answers a method of the client with a status and bytes, for failures and for what is no JSON.
    public func answer(
        _ operation: String,
        status: HTTPResponse.Status,
        headers: HTTPFields = [:],
        body: [UInt8] = []
    ) {
        handle(operation) { _ in
            TransportResponse(head: HTTPResponse(status: status, headerFields: headers), body: .bytes(body))
        }
    }

    /// Answers a streaming method of the client with elements, each in a piece of its own and written as the method's
    /// format has them; with a `failure` the stream breaks off behind them. A resumable stream is over behind its last answer.
    public func stream<Element: Encodable & Sendable>(
        _ operation: String,
        of elements: [Element],
        failure: APIError? = nil
    ) {
        handle(operation) { request in
            try ScriptedAnswer(request).stream(elements, failure)
        }
    }

    /// Lets a method of the client fail.
    public func fail(_ operation: String, with error: APIError) {
        handle(operation) { _ in throw error }
    }

    /// Answers a method of the client by a closure, which is called for each attempt.
    public func handle(_ operation: String, _ handler: @escaping Handler) {
        state.withLock { $0.handlers[operation, default: []].append(handler) }
    }

    /// Answers from the script; throws an `APIError` with code `configuration` for what it has no answer to.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let handler = state.withLock { state -> Handler? in
            state.requests.append(request)
            guard let handlers = state.handlers[request.operation], let first = handlers.first else { return nil }
            if handlers.count > 1 {
                state.handlers[request.operation]?.removeFirst()
            } else if !state.exhausted.insert(request.operation).inserted, request.isReconnection {
                // The same events once more would be a stream without end.
                return { _ in TransportResponse(head: HTTPResponse(status: .noContent)) }
            }
            return first
        }
        guard let handler else {
            throw APIError(
                .configuration,
                "the script has no answer to '\(request.operation)' (\(request.method.rawValue) \(request.address)); "
                    + "give it one with answer, stream, fail or handle"
            )
        }
        return try await handler(request)
    }
}

extension ClientConfiguration {
    /// The settings as described at each, with a transport in the place of libcurl.
    public init(transport: any Transport) {
        self.init()
        self.transport = transport
    }
}
