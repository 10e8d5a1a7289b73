@_spi(Generated) import APIRuntime
import HTTPTypes
import Synchronization
import TestSupport
import Testing

/// Records requests and responses.
private final class Journal: Sendable {
    private let entries = Mutex<[String]>([])

    var all: [String] { entries.withLock { $0 } }

    func note(_ entry: String) { entries.withLock { $0.append(entry) } }
}

private struct Noting: Middleware {
    let name: String
    let journal: Journal

    func intercept(
        _ request: TransportRequest,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        journal.note("\(name) \(request.operation) \(request.headers[.authorization] ?? "open")")
        var changed = request
        changed.headers[.from] = (request.headers[.from] ?? "") + name
        let response = try await next(changed)
        journal.note("\(name) \(response.head.status.code)")
        return response
    }
}

private struct Acting: Middleware {
    let act:
        @Sendable (TransportRequest, @Sendable (TransportRequest) async throws -> TransportResponse) async throws ->
            TransportResponse

    func intercept(
        _ request: TransportRequest,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        try await act(request, next)
    }
}

@Suite(.timeLimit(.minutes(30))) struct MiddlewareTests {
    private static func server(failing times: Int = 0) throws -> LoopbackServer {
        let counter = Counter()
        return try LoopbackServer { connection in
            while connection.readRequest() != nil {
                let isBusy = counter.count < times
                counter.increment()
                connection.respond(isBusy ? "" : "{}", status: isBusy ? "503 Busy" : "200 OK")
            }
        }
    }

    @Test func theFirstOneIsOutermostAndRunsOnceForACall() async throws {
        let (server, journal) = (try Self.server(failing: 1), Journal())
        let client = try VaultClient(server.url, credentials: .init(bearer: "sesame")).configured {
            $0.retryDelay = .zero
            $0.middleware = [Noting(name: "a", journal: journal), Noting(name: "b", journal: journal)]
        }
        try await client.call()
        #expect(journal.all == ["a call open", "b call open", "b 200", "a 200"])
        #expect(server.requests.map { $0.headers["from"] } == ["ab", "ab"])
        #expect(server.requests.map { $0.headers["authorization"] } == ["Bearer sesame", "Bearer sesame"])
    }

    @Test func callsOfBothClientsAndStreamsPassThroughIt() async throws {
        let journal = Journal()
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("data: [DONE]\n\n") }
        }
        let client = try SyncProbeClient(server.url).configured {
            $0.middleware = [Noting(name: "a", journal: journal)]
        }
        _ = try await onThread { try client.tokens().collect() }
        _ = try await client.asyncClient.tokens().collect()
        #expect(journal.all == ["a tokens open", "a 200", "a tokens open", "a 200"])
    }

    @Test func itMayReturnAResponseItself() async throws {
        let client = try ProbeClient("http://localhost:1").configured {
            $0.middleware = [
                Acting { _, _ in
                    TransportResponse(head: HTTPResponse(status: .ok), body: .bytes(Array(#"{"a":"b"}"#.utf8)))
                }
            ]
        }
        #expect(try await client.health() == ["a": "b"])
    }

    @Test func itMayChangeABodyInPieces() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("data: [1]\n\n") }
        }
        let client = try ProbeClient(server.url).configured {
            $0.middleware = [
                Acting { request, next in
                    var response = try await next(request)
                    let pieces = response.pieces
                    response.body = .pieces(
                        BodyPieces { try await pieces.next()?.map { $0 == UInt8(ascii: "1") ? UInt8(ascii: "2") : $0 } }
                    )
                    return response
                }
            ]
        }
        #expect(try await client.numbers().collect() == [[2]])
        // The response of a plain call may have its body in pieces too.
        #expect(try await client.bytes() == Array("data: [2]\n\n".utf8))
        let error = await failure { try await client.configured { $0.bodyLimit = 5 }.bytes() }
        #expect(
            error?.description
                == "bytes: the response body is longer than 5 bytes; raise configuration.bodyLimit if it may be"
        )
    }

    @Test func itMaySendARequestTwice() async throws {
        let server = try Self.server()
        let client = try ProbeClient(server.url).configured {
            $0.middleware = [
                Acting { request, next in
                    _ = try await next(request)
                    return try await next(request)
                }
            ]
        }
        _ = try await client.health()
        #expect(server.requests.count == 2)
    }

    @Test func credentialsDoNotGoWhereItSendsTheRequest() async throws {
        let (server, other) = (try Self.server(), try Self.server())
        let elsewhere = other.url + "/there"
        let client = try VaultClient(server.url, credentials: .init(bearer: "sesame")).configured {
            $0.middleware = [
                Acting { request, next in
                    var request = request
                    request.url = elsewhere
                    return try await next(request)
                }
            ]
        }
        try await client.call()
        #expect(other.requests.map(\.line) == ["GET /there HTTP/1.1"])
        #expect(other.requests.map { $0.headers["authorization"] } == [nil])
    }

    @Test func whatItThrowsEndsTheCall() async throws {
        struct Refusal: Error {}
        let errors: [(any Error, String)] = [
            (Refusal(), "health: Acting failed: Refusal()"),
            (APIError(.authorization, "no badge"), "health: no badge"),
            (CancellationError(), "health: the call was cancelled"),
        ]
        for (thrown, description) in errors {
            let client = try ProbeClient("http://localhost:1").configured {
                $0.middleware = [Acting { _, _ in throw thrown }]
            }
            #expect(await failure { try await client.health() }?.description == description)
        }
        let client = try ProbeClient("http://localhost:1").configured {
            $0.middleware = [Acting { _, _ in throw Refusal() }]
        }
        #expect(await failure { try await client.health() }?.code == .middleware)
        #expect(await failure { try await client.health() }?.underlying is Refusal)
    }

    @Test func aSyncCallInsideItWorks() async throws {
        let server = try Self.server()
        let inner = try SyncProbeClient(server.url)
        let client = try SyncProbeClient(server.url).configured {
            $0.middleware = [
                Acting { request, next in
                    _ = try blocking(inner)
                    return try await next(request)
                }
            ]
        }
        _ = try await onThread { try client.health() }
        #expect(server.requests.count == 2)
    }
}

/// Hides the blocking call from the compiler's `noasync` check, as a callback would.
private func blocking(_ client: SyncProbeClient) throws -> [String: String] { try client.health() }
