import APIRuntime
import HTTPTypes
import TestSupport
import Testing

/// The client that generated code would be.
struct ProbeClient: APIClient {
    let caller: APICaller

    func health() async throws -> [String: String] {
        try await caller.value(APIRequest("health", .get, "/health"))
    }

    func unload() async throws -> [String: String] {
        try await caller.value(APIRequest("unload", .post, "/models/unload"))
    }

    func generate(_ prompt: String) async throws -> [String: String] {
        var request = APIRequest("generate", .post, "/generate", failures: [422: "ValidationError", 4: "Failure"])
        try request.json(["prompt": prompt])
        return try await caller.value(request)
    }

    func tokens() -> APIStream<String> {
        caller.stream(.events(done: "[DONE]", error: "[ERROR] ", lines: .lineFeed, unescapesNewlines: true)) {
            APIRequest("tokens", .post, "/generate")
        }
    }

    func text() -> APIStream<String> {
        caller.stream(.text(error: "\nError: ")) { APIRequest("text", .post, "/chat") }
    }
}

@Suite("Calls")
struct APICallerTests {
    @Test func sendsJSONAndDecodesTheAnswer() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.answer(#"{"text":"hi"}"#) }
        }
        let client = try ProbeClient(server.url + "/v1/")
        #expect(try await client.generate("a \"b\"") == ["text": "hi"])
        let request = try #require(server.requests.first)
        #expect(request.line == "POST /v1/generate HTTP/1.1")
        #expect(request.text == #"{"prompt":"a \"b\""}"#)
        #expect(request.headers["content-type"] == "application/json")
        #expect(request.headers["accept"] == "application/json")
        #expect(request.headers["expect"] == nil)
        await client.close()
    }

    @Test func reusesTheConnection() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.answer("{}") }
        }
        let client = try ProbeClient(server.url)
        for _ in 0..<5 { _ = try await client.health() }
        _ = try await client.configured { $0.timeout = .seconds(5) }.health()
        #expect(server.connectionCount == 1)
    }
}
