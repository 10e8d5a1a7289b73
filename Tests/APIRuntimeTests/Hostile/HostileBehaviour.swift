@_spi(Generated) import APIRuntime
import Foundation
import TestSupport
import Testing

/// What a hostile server does with a request, and the result that async and sync client must have.
struct HostileBehaviour: Sendable, CustomTestStringConvertible {
    /// The call that the client makes.
    enum Call: Sendable {
        /// A call with a response of text.
        case text
        /// A call with a response of JSON.
        case json
        /// A call with a request body.
        case post
        /// A stream of events that ends with `[DONE]`.
        case tokens
        /// A stream of events of JSON.
        case events
        /// A stream of JSON Lines.
        case lines
        /// A stream of bytes.
        case bytes
    }

    let name: String
    var call = Call.text
    /// The expected value, or code and message of the expected error, with `URL` for the server's address.
    let outcome: String
    /// Limits that end the call.
    var limits: @Sendable (inout ClientConfiguration) -> Void = { _ in }
    let script: @Sendable (LoopbackConnection) -> Void

    var testDescription: String { name }

    /// Whether a result is the expected one; `…` at the end matches any text.
    func matches(_ text: String) -> Bool {
        outcome.hasSuffix("…") ? text.hasPrefix(outcome.dropLast()) : text == outcome
    }

    /// A server that sends a response after the request and closes the connection.
    static func sends(
        _ name: String,
        _ call: Call = .text,
        _ response: String,
        gives outcome: String,
        _ limits: @escaping @Sendable (inout ClientConfiguration) -> Void = { _ in }
    ) -> HostileBehaviour {
        sends(name, call, Array(response.utf8), gives: outcome, limits)
    }

    /// The same with bytes.
    static func sends(
        _ name: String,
        _ call: Call = .text,
        _ response: [UInt8],
        gives outcome: String,
        _ limits: @escaping @Sendable (inout ClientConfiguration) -> Void = { _ in }
    ) -> HostileBehaviour {
        does(name, call, gives: outcome, limits) { connection in
            _ = connection.readRequest()
            connection.write(response)
        }
    }

    /// A server with a script.
    static func does(
        _ name: String,
        _ call: Call = .text,
        gives outcome: String,
        _ limits: @escaping @Sendable (inout ClientConfiguration) -> Void = { _ in },
        _ script: @escaping @Sendable (LoopbackConnection) -> Void
    ) -> HostileBehaviour {
        HostileBehaviour(name: name, call: call, outcome: outcome, limits: limits, script: script)
    }
}

/// A client of hostile servers.
struct HostileClient: APIClient {
    let caller: APICaller

    /// Makes the call and describes its value.
    func outcome(of call: HostileBehaviour.Call) async throws -> String {
        switch call {
        case .text: try await caller.text(APIRequest("call", .get, "/call"))
        case .json: try await json(APIRequest("call", .get, "/call"))
        case .post: try await json(Self.post())
        case .tokens: try await tokens().collect().joined(separator: "|")
        case .events: Self.text(of: try await events().collect())
        case .lines: Self.text(of: try await lines().collect())
        case .bytes: String(decoding: try await bytes().collect().joined(), as: UTF8.self)
        }
    }

    private func json(_ request: APIRequest) async throws -> String {
        let value: [String: Int] = try await caller.value(request)
        return "\(value)"
    }

    func tokens() -> APIStream<String> {
        caller.stream(.events(done: "[DONE]", error: "[ERROR] ")) { APIRequest("call", .get, "/call") }
    }

    func events() -> APIStream<[Int]> { caller.stream(.events()) { APIRequest("call", .get, "/call") } }

    func lines() -> APIStream<[Int]> { caller.stream(.jsonLines) { APIRequest("call", .get, "/call") } }

    func bytes() -> APIStream<[UInt8]> { caller.stream(.bytes) { APIRequest("call", .get, "/call") } }

    fileprivate static func post() throws -> APIRequest {
        var request = APIRequest("call", .post, "/call")
        try request.json(["a": "b"])
        return request
    }

    fileprivate static func text(of value: [[Int]]) -> String { "\(value)" }
}

/// Its sync client.
struct SyncHostileClient: SyncAPIClient {
    let asyncClient: HostileClient

    init(_ asyncClient: HostileClient) { self.asyncClient = asyncClient }

    /// Makes the call and describes its value.
    @available(*, noasync)
    func outcome(of call: HostileBehaviour.Call) throws -> String {
        switch call {
        case .text, .json, .post: try wait { try await $0.outcome(of: call) }
        case .tokens: try blocking(asyncClient.tokens()).collect().joined(separator: "|")
        case .events: HostileClient.text(of: try blocking(asyncClient.events()).collect())
        case .lines: HostileClient.text(of: try blocking(asyncClient.lines()).collect())
        case .bytes: String(decoding: try blocking(asyncClient.bytes()).collect().joined(), as: UTF8.self)
        }
    }
}

/// The value of a call, or its error with the code.
func outcome(_ url: String, _ call: () async throws -> String) async -> String {
    do {
        return try await call()
    } catch let error as APIError {
        return "\(error.code): \(error.message)".replacing(url, with: "URL")
    } catch {
        return "no APIError: \(error)"
    }
}
