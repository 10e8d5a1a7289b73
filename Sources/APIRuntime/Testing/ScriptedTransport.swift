public import HTTPTransport
public import HTTPTypes
import Synchronization

/// A transport for tests of code that uses a generated client: it returns scripted responses and opens no connection.
///
/// ```swift
/// let script = ScriptedTransport()
/// script.respond(to: "health", with: HealthResponse(status: "healthy"))
/// let client = try LocalLabClient("http://localhost", configuration: .init(transport: script))
/// ```
///
/// Responses are typed: a value of another type than the call returns is an error with both types. The responses of an operation
/// are returned in their order, one for each attempt, and the last one for all further attempts. Everything above the transport is
/// real: credentials, retries, redirects, middleware, decoding, the async and the sync client.
public final class ScriptedTransport: Transport {
    /// Returns the response to a request.
    public typealias Handler = @Sendable (TransportRequest) async throws -> TransportResponse

    private struct State {
        var requests: [TransportRequest] = []
        var handlers: [String: [Handler]] = [:]
        /// The operations whose last response was returned.
        var exhausted: Set<String> = []
    }

    private let state = Mutex(State())

    /// Creates a script without responses.
    public init() {}

    /// All requests that were sent, in order, with their credentials.
    public var requests: [TransportRequest] { state.withLock { $0.requests } }

    /// Returns the requests of one method of the client.
    public func requests(of operation: String) -> [TransportRequest] {
        requests.filter { $0.operation == operation }
    }

    /// Responds to a method of the client with a value as JSON, or as text where the method returns text.
    public func respond<Value: Encodable & Sendable>(
        to operation: String,
        with value: Value,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) {
        handle(operation) { request in
            try ScriptedResponse(request).response(value, status, headers)
        }
    }

    /// Responds to a method of the client with a status and bytes, for failures and for bodies that are not JSON.
    public func respond(
        to operation: String,
        status: HTTPResponse.Status,
        headers: HTTPFields = [:],
        body: [UInt8] = []
    ) {
        handle(operation) { _ in
            TransportResponse(head: HTTPResponse(status: status, headerFields: headers), body: .bytes(body))
        }
    }

    /// Responds to a streaming method of the client with elements, each in a piece of its own and in the method's format; with a
    /// `failure` the stream is interrupted after them. A resumable stream ends after its last response.
    public func stream<Element: Encodable & Sendable>(
        _ operation: String,
        of elements: [Element],
        failure: APIError? = nil
    ) {
        handle(operation) { request in
            try ScriptedResponse(request).stream(elements, failure)
        }
    }

    /// Makes a method of the client fail.
    public func fail(_ operation: String, with error: APIError) {
        handle(operation) { _ in throw error }
    }

    /// Responds to a method of the client with a closure, which is called for each attempt.
    public func handle(_ operation: String, _ handler: @escaping Handler) {
        state.withLock { $0.handlers[operation, default: []].append(handler) }
    }

    /// Returns the next response of the script; throws an `APIError` with code `configuration` for an operation without one.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let handler = state.withLock { state -> Handler? in
            state.requests.append(request)
            guard let handlers = state.handlers[request.operation], let first = handlers.first else { return nil }
            if handlers.count > 1 {
                state.handlers[request.operation]?.removeFirst()
            } else if !state.exhausted.insert(request.operation).inserted, request.isReconnection {
                // The same events again would be an infinite stream.
                return { _ in TransportResponse(head: HTTPResponse(status: .noContent)) }
            }
            return first
        }
        guard let handler else {
            throw APIError(
                .configuration,
                "the script has no response to '\(request.operation)' (\(request.method.rawValue) \(request.address)); "
                    + "add one with respond, stream, fail or handle"
            )
        }
        return try await handler(request)
    }
}

extension ClientConfiguration {
    /// Creates the default settings with a transport that replaces libcurl.
    public init(transport: any Transport) {
        self.init()
        self.transport = transport
    }
}
