import Foundation
import HTTPTypes
import LocalLab
import TestSupport
import Testing

/// Runs the samples of the articles that neither the demo nor `TestingGuideTests` runs.
@Suite struct ArticleTests {
    @Test func aConfiguredCopyHasItsOwnTimeout() async throws {
        let client = try LocalLabClient("http://localhost:8000", configuration: .init(transport: Self.healthy()))
        let quick = client.configured {
            $0.timeout = .seconds(20)
            $0.retries = 0
        }
        let health = try await quick.health()
        #expect(health.status == "healthy")
        #expect(client.configuration.timeout == nil)
    }

    @Test func aRetryReturnsTheLastResponse() async throws {
        let script = ScriptedTransport()
        script.respond(to: "health", status: .serviceUnavailable, headers: [.retryAfter: "0"])
        script.respond(to: "health", with: HealthResponse(status: "healthy"))
        let client = try LocalLabClient("http://localhost:8000", configuration: .init(transport: script))

        #expect(try await client.health().status == "healthy")
        #expect(script.requests(of: "health").count == 2)
    }

    @Test func aConversationKeepsTheStreamedReply() async throws {
        let script = ScriptedTransport()
        script.stream("streamChat", of: ["Sleep", " on it"])
        let client = try LocalLabClient("http://localhost:8000", configuration: .init(transport: script))
        var history: [ChatMessage] = [.user("What shall I do today?")]
        var reply = ""
        for try await token in client.streamChat(history) {
            print(token, terminator: "")
            reply += token
        }
        history.append(.assistant(reply))
        #expect(history.last == .assistant("Sleep on it"))
    }

    @Test func theLastResultOfASyncStreamIsItsError() async throws {
        let script = ScriptedTransport()
        script.stream("streamGenerate", of: ["Once"], failure: APIError(.connection, "the cable is out"))
        let client = try SyncLocalLabClient("http://localhost:8000", configuration: .init(transport: script))
        let results = try await onThread {
            for result in client.streamGenerate("Write a story").results {
                switch result {
                case .success(let token): print(token, terminator: "")
                case .failure(let error): print("\nthe story was interrupted: \(error)")
                }
            }
            return Array(client.streamGenerate("Write a story").results.map { "\($0)" })
        }
        #expect(results.count == 2)
        #expect(results.last?.contains("the cable is out") == true, "\(results)")
    }

    @Test func middlewareChangesARequest() async throws {
        let script = Self.healthy()
        let client = try LocalLabClient("http://localhost:8000", configuration: .init(transport: script))
        let traced = client.configured { $0.middleware = [Tracing(id: "7f3a")] }
        let health = try await traced.health()
        #expect(health.status == "healthy")
        let name = try #require(HTTPField.Name("X-Trace-ID"))
        #expect(script.requests.map { $0.headers[name] } == ["7f3a"])
    }

    @Test func middlewareReturnsAResponseWithoutSendingARequest() async throws {
        let script = ScriptedTransport()
        let client = try LocalLabClient("http://localhost:8000", configuration: .init(transport: script))
        #expect(try await client.configured { $0.middleware = [Offline()] }.health().status == "offline")
        #expect(script.requests.isEmpty)
    }

    @Test func aTransportThatWrapsTheStandardOneSigns() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond(#"{"status":"healthy"}"#) }
        }
        var configuration = ClientConfiguration()
        configuration.transport = Signing(network: try CurlTransport()) { "signed \($0.operation)" }
        let client = try LocalLabClient(server.url, configuration: configuration)
        #expect(try await client.health().status == "healthy")
        #expect(server.requests.first?.headers["authorization"] == "signed health")
    }

    /// Each sample appears in one of these files; only the server's address may differ.
    @Test func everySwiftSampleOfTheArticlesIsRun() throws {
        let files = ["ArticleTests", "TestingGuideTests"].map { "Tests/LocalLabTests/\($0).swift" }
        let demo = ["AsyncGuide", "SyncGuide"].map { "Examples/Demo/\($0).swift" }
        let code = try (files + demo).map { try Self.comparable(Self.text($0)) }
        var count = 0
        for article in try Self.articles() {
            for sample in try Self.text(article).matches(of: #/(?ms)^```swift\n(.*?)^```/#) {
                let text = Self.comparable(sample.1)
                #expect(
                    code.contains { $0.contains(text) },
                    "no program or test runs this sample of \(article):\n\(sample.1)"
                )
                count += 1
            }
        }
        #expect(count >= 12)
    }

    private static func healthy() -> ScriptedTransport {
        let script = ScriptedTransport()
        script.respond(to: "health", with: HealthResponse(status: "healthy"))
        return script
    }

    /// The articles of the documentation catalogs.
    private static func articles() throws -> [String] {
        let folders = ["APIRuntime", "LocalLab", "apigen"].map { "Sources/\($0)/\($0).docc" }
        return try folders.flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: TestPackage.root.appending(path: folder).path)
                .filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
        }
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: TestPackage.root.appending(path: path), encoding: .utf8)
    }

    /// Returns the lines without their indentation, so that a sample may be part of a function.
    private static func comparable(_ text: some StringProtocol) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
            .replacing("\"http://localhost:8000\"", with: "server").replacing("server.url", with: "server")
    }
}

struct Tracing: Middleware {
    let id: String

    func intercept(
        _ request: TransportRequest,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        var request = request
        if let name = HTTPField.Name("X-Trace-ID") { request.headers[name] = id }
        return try await next(request)
    }
}

struct Offline: Middleware {
    func intercept(
        _ request: TransportRequest,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        guard request.operation == "health" else { return try await next(request) }
        let head = HTTPResponse(status: .ok, headerFields: [.contentType: "application/json"])
        return TransportResponse(head: head, body: .bytes(Array(#"{"status":"offline"}"#.utf8)))
    }
}

struct Signing: Transport {
    let network: any Transport
    let sign: @Sendable (TransportRequest) -> String

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        var request = request
        request.headers[.authorization] = sign(request)
        return try await network.send(request)
    }
}
