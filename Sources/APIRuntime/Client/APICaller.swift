import CurlTransport
import HTTPTransport

/// Makes the calls of generated methods: adds the client's settings, sends the request, checks the status, decodes the response.
///
/// A value; copies share the connections. Every method throws only `APIError`.
@_spi(Generated) public struct APICaller: Sendable {
    var context: CallContext

    /// Creates a caller with its own connections.
    ///
    /// Throws an `APIError` with code `configuration` for an invalid address.
    public init(baseURL: String, configuration: ClientConfiguration = ClientConfiguration()) throws {
        let baseURL = try BaseURL(baseURL)
        do {
            context = CallContext(baseURL, try ConnectionPool(), configuration)
        } catch {
            throw APIError(error.code, error.message)
        }
    }

    /// Makes a call whose response is JSON.
    public func value<Value: Decodable & Sendable>(_ request: APIRequest) async throws -> Value {
        try await complete(request, accepting: "application/json", Expectation(type: Value.self)).value()
    }

    /// Makes a call whose response is JSON; returns nil for an empty body.
    public func optionalValue<Value: Decodable & Sendable>(_ request: APIRequest) async throws -> Value? {
        let response = try await complete(request, accepting: "application/json", Expectation(type: Value.self))
        return response.body.isEmpty ? nil : try response.value()
    }

    /// Makes a call whose response is text; returns nil for a status without content.
    public func optionalText(_ request: APIRequest) async throws -> String? {
        let response = try await complete(request, accepting: "text/plain, */*", .text)
        return response.hasContent ? response.text : nil
    }

    /// Makes a call whose response is bytes; returns nil for a status without content.
    public func optionalBytes(_ request: APIRequest) async throws -> [UInt8]? {
        let response = try await complete(request, accepting: "*/*", .bytes)
        return response.hasContent ? response.body : nil
    }

    /// Makes a call whose response depends on its status.
    public func response<Value: APIResponse>(_ request: APIRequest) async throws -> Value {
        try Value(try await complete(request, accepting: "application/json, */*", .any))
    }

    /// Makes a call whose response is text; invalid UTF-8 becomes U+FFFD.
    public func text(_ request: APIRequest) async throws -> String {
        try await complete(request, accepting: "text/plain, */*", .text).text
    }

    /// Makes a call whose response is bytes.
    public func bytes(_ request: APIRequest) async throws -> [UInt8] {
        try await complete(request, accepting: "*/*", .bytes).body
    }

    /// Makes a call whose response has no value.
    public func empty(_ request: APIRequest) async throws {
        _ = try await complete(request, accepting: "*/*", .any)
    }

    @inline(__always)
    private func complete(
        _ request: APIRequest,
        accepting types: String,
        _ expectation: Expectation
    ) async throws(APIError) -> CompleteResponse {
        try await Call(request, in: context, accepting: types, expecting: expectation).completeResponse()
    }
}

@_spi(Generated) extension APICaller {
    /// Returns a copy for calls with these error bodies: the type for a status code, 4 for 400 to 499, 0 for all others.
    public func failing(with failures: KeyValuePairs<Int, String>) -> APICaller {
        var copy = self
        copy.context.failures = failures.map { APIRequest.Failure(status: $0.key, type: $0.value) }
        return copy
    }

    /// Returns a copy for calls that require credentials: one of the alternatives, each of which lists all credentials that it
    /// needs (OpenAPI 3.1 section 4.8.30).
    public func securing(by alternatives: [[String]]) -> APICaller {
        var copy = self
        copy.context.security = alternatives
        return copy
    }
}

extension APICaller {
    /// Returns a copy with other settings and the same connections.
    func configured(_ change: (inout ClientConfiguration) throws -> Void) rethrows -> APICaller {
        var copy = self
        try change(&copy.context.configuration)
        return copy
    }

    /// Returns a copy that records the head of each response.
    func recording(in recorder: ResponseRecorder) -> APICaller {
        var copy = self
        copy.context.recorder = recorder
        return copy
    }
}
