import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30)), .serialized) struct SyncAPIClientTests {
    private static func echo() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond(#"{"status":"healthy"}"#) }
        }
    }

    @Test func callsWithoutAwait() async throws {
        let server = try Self.echo()
        let value = try await onThread {
            let client = try SyncProbeClient(server.url)
            defer { client.close() }
            return try client.health()
        }
        #expect(value == ["status": "healthy"])
    }

    @Test func throwsWhatTheAsyncClientThrows() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}", status: "500 Oops") }
        }
        let asyncError = await failure { try await ProbeClient(server.url).health() }
        let syncError = await failure { try await onThread { try SyncProbeClient(server.url).health() } }
        #expect(asyncError?.description == syncError?.description)
        #expect(syncError?.status == 500)
    }

    @Test func hasTheSameConveniences() async throws {
        let server = try Self.echo()
        try await onThread {
            try SyncProbeClient.with(server.url) { client in
                let (value, response) = try client.withResponse { try $0.health() }
                #expect(value == ["status": "healthy"])
                #expect(response.status.code == 200)
                let other = client.configured { $0.timeout = .seconds(9) }
                #expect(other.configuration.timeout == .seconds(9))
                _ = try other.health()
            }
        }
        #expect(server.connectionCount == 1)
    }

    @Test func closingOnTheLoopsOwnThreadReturns() async throws {
        let server = try Self.echo()
        let client = try SyncProbeClient(server.url)
        try await onLoop { blockingClose(client) }
        let error = await failure { try await onThread { try client.health() } }
        #expect(error?.code == .closed)
    }

    @Test func closingEndsCallsOfOtherThreads() async throws {
        let began = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            began.increment()
            _ = connection.waitForClose()
        }
        let client = try SyncProbeClient(server.url)
        let call = Task { await failure { try await onThread { try client.health() } } }
        await began.reaches(1)
        try await onThread {
            client.close()
            client.close()
        }
        #expect(await call.value?.code == .closed)
    }

    @Test func aThousandClientsShareOneThread() async throws {
        let server = try Self.echo()
        let clients = try (0..<1_000).map { _ in try SyncProbeClient(server.url) }
        try await onThread { for client in clients.prefix(20) { _ = try client.health() } }
        #expect(Set(clients.map { ObjectIdentifier($0.asyncClient.caller.context.pool.loop) }).count == 1)
    }
}

/// Hides the blocking calls from the compiler's `noasync` check, as a callback would.
private func blockingClose(_ client: SyncProbeClient) { client.close() }
