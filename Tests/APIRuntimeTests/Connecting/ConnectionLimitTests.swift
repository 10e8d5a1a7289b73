@_spi(Generated) import APIRuntime
import Foundation
import TestSupport
import Testing

/// The limits of connections, and Unix sockets.
@Suite(.timeLimit(.minutes(30))) struct ConnectionLimitTests {
    @Test(arguments: [true, false])
    func callsBeyondTheLimitWaitForAConnection(_ isPerHost: Bool) async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        let client = try ProbeClient(server.url).configured {
            $0.idleConnectionLifetime = .seconds(300)
            if isPerHost { $0.connectionsPerHost = 2 } else { $0.connectionLimit = 2 }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try await client.generate("x") } }
            try await group.waitForAll()
        }
        #expect(server.requests.count == 20)
        #expect(server.connectionCount <= 2)
    }

    @Test func aLimitOfZeroAllowsOneConnection() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        let client = try ProbeClient(server.url).configured { $0.connectionLimit = 0 }
        _ = try await client.health()
    }

    @Test func allCallsUseAUnixSocket() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("socket")
        let server = try LoopbackServer(unixSocket: path) { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        let client = try SyncProbeClient("http://docker/v1").configured { $0.unixSocket = path }
        _ = try await client.asyncClient.health()
        _ = try await onThread { try client.health() }
        #expect(server.requests.map(\.line) == Array(repeating: "GET /v1/health HTTP/1.1", count: 2))
        #expect(server.requests.map { $0.headers["host"] } == ["docker", "docker"])
    }
}
