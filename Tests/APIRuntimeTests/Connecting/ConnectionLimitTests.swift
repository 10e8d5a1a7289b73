@_spi(Generated) import APIRuntime
import Foundation
import TestSupport
import Testing

/// How connections are made, and how many.
@Suite(.timeLimit(.minutes(5))) struct ConnectionLimitTests {
    @Test(arguments: [true, false])
    func callsBeyondTheLimitWaitForAConnection(_ isPerHost: Bool) async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.answer("{}") }
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

    @Test func aLimitOfNoneLetsOneThrough() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.answer("{}") }
        }
        let client = try ProbeClient(server.url).configured { $0.connectionLimit = 0 }
        _ = try await client.health()
    }

    @Test func aUnixSocketTakesAllCalls() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("api-\(UInt16.random(in: 0...9999))")
            .path
        defer { unlink(path) }
        let server = try LoopbackServer(unixSocket: path) { connection in
            while connection.readRequest() != nil { connection.answer("{}") }
        }
        let client = try SyncProbeClient("http://docker/v1").configured { $0.unixSocket = path }
        _ = try await client.asyncClient.health()
        _ = try await onThread { try client.health() }
        #expect(server.requests.map(\.line) == Array(repeating: "GET /v1/health HTTP/1.1", count: 2))
        #expect(server.requests.map { $0.headers["host"] } == ["docker", "docker"])
    }
}
