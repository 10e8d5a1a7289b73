@_spi(Generated) import APIRuntime
import Foundation
import HTTPTypes

/// A client like generated code, for tests of the runtime.
struct ProbeClient: APIClient {
    let caller: APICaller

    func health() async throws -> [String: String] {
        try await caller.value(APIRequest("health", .get, "/health"))
    }

    func unload() async throws -> [String: String] {
        try await caller.value(APIRequest("unload", .post, "/models/unload"))
    }

    func status(_ model: String) async throws -> [String: String] {
        try await caller.value(APIRequest("status", .get, "/models/\(model)/status", failures: [4: "Failure"]))
    }

    func generate(_ prompt: String) async throws -> [String: String] {
        var request = APIRequest("generate", .post, "/generate", failures: [422: "Invalid", 4: "Failure"])
        try request.json(["prompt": prompt])
        return try await caller.value(request)
    }

    func search(_ text: String?, limit: Int? = nil) async throws -> [String: String] {
        var request = APIRequest("search", .get, "/search")
        request.query("q", text)
        request.query("limit", limit)
        return try await caller.value(request)
    }

    func bytes() async throws -> [UInt8] {
        try await caller.bytes(APIRequest("bytes", .get, "/bytes"))
    }

    func tokens() -> APIStream<String> {
        caller.stream(.events(done: "[DONE]", error: "[ERROR] ", lines: .lineFeed, unescapesNewlines: true)) {
            APIRequest("tokens", .post, "/generate", failures: [400: "Failure"])
        }
    }

    func numbers() -> APIStream<[Int]> {
        caller.stream(.events()) { APIRequest("numbers", .get, "/numbers") }
    }

    func threads() -> APIStream<DecodingThread> {
        caller.stream(.events()) { APIRequest("threads", .get, "/threads") }
    }

    func text() -> APIStream<String> {
        caller.stream(.text(error: "\nError: ")) { APIRequest("text", .post, "/chat") }
    }
}

/// The sync client of `ProbeClient`.
struct SyncProbeClient: SyncAPIClient {
    let asyncClient: ProbeClient

    init(_ asyncClient: ProbeClient) {
        self.asyncClient = asyncClient
    }

    @available(*, noasync)
    func health() throws -> [String: String] {
        try wait { try await $0.health() }
    }

    func tokens() -> SyncAPIStream<String> {
        blocking(asyncClient.tokens())
    }

    func threads() -> SyncAPIStream<DecodingThread> {
        blocking(asyncClient.threads())
    }
}

/// The thread that decoded it.
struct DecodingThread: Decodable, Hashable {
    let thread: ObjectIdentifier

    init() { thread = ObjectIdentifier(Thread.current) }

    init(from decoder: any Decoder) throws { self.init() }
}

/// The error of a call that must fail.
func failure<Value>(of call: () async throws -> Value) async -> APIError? {
    do {
        _ = try await call()
        return nil
    } catch {
        return error as? APIError
    }
}
