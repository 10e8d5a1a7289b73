import Foundation
import Synchronization
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

/// Tokens of a closure.
@Suite(.timeLimit(.minutes(30))) struct TokenCredentialTests {
    /// Returns `t1`, `t2` and so on.
    private final class Issuer: Sendable {
        private let counter = Mutex(0)

        var count: Int { counter.withLock { $0 } }

        func next() -> String {
            counter.withLock { count in
                count += 1
                return "t\(count)"
            }
        }
    }

    /// A server that accepts one token only.
    private static func server(taking token: String) throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = connection.readRequest() {
                let isTaken = request.headers["authorization"] == "Bearer \(token)"
                connection.respond(isTaken ? "{}" : "", status: isTaken ? "200 OK" : "401 Unauthorized")
            }
        }
    }

    @Test func aTokenIsKeptUntilTheServerRefusesIt() async throws {
        let (server, issuer) = (try Self.server(taking: "t2"), Issuer())
        let client = try VaultClient(server.url, credentials: .init(bearer: .refreshed { issuer.next() }))
        for _ in 0..<3 { try await client.call() }
        #expect(
            server.requests.map { $0.headers["authorization"] } == [
                "Bearer t1", "Bearer t2", "Bearer t2", "Bearer t2",
            ]
        )
    }

    @Test func howeverManyCallsWaitTheTokenIsGotOnce() async throws {
        let (server, issuer) = (try Self.server(taking: "t2"), Issuer())
        let credential = TokenCredential.refreshed {
            // Other calls may run and wait for the token.
            for _ in 0..<100 { await Task.yield() }
            return issuer.next()
        }
        let client = try VaultClient(server.url, credentials: .init(bearer: credential))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { try await client.call() } }
            try await group.waitForAll()
        }
        #expect(issuer.count == 2)
    }

    @Test func aRefusedTokenIsGotAnewOnceACall() async throws {
        let (server, issuer) = (try Self.server(taking: "none"), Issuer())
        let client = try VaultClient(server.url, credentials: .init(bearer: .refreshed { issuer.next() }))
        let error = await failure { try await client.call() }
        #expect(error?.status == 401)
        #expect(server.requests.map { $0.headers["authorization"] } == ["Bearer t1", "Bearer t2"])
    }

    @Test func aClosureThatRunsBeforeEachCallRunsAgainAfter401() async throws {
        let (server, issuer) = (try Self.server(taking: "t2"), Issuer())
        let client = try VaultClient(server.url, credentials: .init(bearer: TokenCredential { issuer.next() }))
        try await client.call()
        #expect(server.requests.count == 2)
    }

    @Test func aSecretThatStaysTheSameIsSentOnce() async throws {
        let server = try Self.server(taking: "t2")
        let client = try VaultClient(server.url, credentials: .init(bearer: "t1"))
        #expect(await failure { try await client.call() }?.status == 401)
        #expect(server.requests.count == 1)
    }

    @Test func aFailureToGetATokenIsTheNextCallersTurn() async throws {
        let (server, issuer) = (try Self.server(taking: "t2"), Issuer())
        let credential = TokenCredential.refreshed {
            let token = issuer.next()
            if token == "t1" { throw CocoaError(.fileNoSuchFile) }
            return token
        }
        let client = try VaultClient(server.url, credentials: .init(bearer: credential))
        #expect(await failure { try await client.call() }?.code == .authorization)
        try await client.call()
        #expect(issuer.count == 2)
    }

    @Test func aStreamGetsANewTokenToo() async throws {
        let issuer = Issuer()
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                let isTaken = request.headers["authorization"] == "Bearer t2"
                connection.respond(isTaken ? "data: x\n\n" : "", status: isTaken ? "200 OK" : "401 Unauthorized")
            }
        }
        let client = try VaultClient(server.url, credentials: .init(bearer: .refreshed { issuer.next() }))
        let stream: APIStream<String> = client.caller.stream(.events()) { APIRequest("stream", .get, "/stream") }
        #expect(try await stream.collect() == ["x"])
        #expect(server.requests.count == 2)
    }

    @Test func callsOfBlockedThreadsShareATokenToo() async throws {
        let (server, issuer) = (try Self.server(taking: "t2"), Issuer())
        let client = try SyncVaultClient(server.url, credentials: .init(bearer: .refreshed { issuer.next() }))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask { try await onThread { try client.wait { try await $0.call() } } }
            }
            try await group.waitForAll()
        }
        #expect(issuer.count == 2)
    }
}

/// The sync client of `VaultClient`.
private struct SyncVaultClient: SyncAPIClient {
    let asyncClient: VaultClient

    init(_ asyncClient: VaultClient) { self.asyncClient = asyncClient }
}
