import Foundation
import HTTPTransport
import HTTPTypes
import TestSupport
import Testing

@testable import CurlTransport

@Suite(.timeLimit(.minutes(30))) struct ConnectionPoolTests {
    private static func server() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
    }

    @Test func closingEndsRunningCallsAndRefusesNewOnes() async throws {
        let (began, closed) = (Counter(), Counter())
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            began.increment()
            if connection.waitForClose() { closed.increment() }
        }
        let client = try PoolClient(server.url)
        let task = Task { await transportError { () throws(TransportError) in try await client.send() } }
        await began.reaches(1)
        for _ in 0..<2 {
            await withCheckedContinuation { continuation in client.pool.close { continuation.resume() } }
        }
        #expect(await task.value?.code == .closed)
        await closed.reaches(1)
        #expect(client.pool.isClosed)
        let error = await transportError { () throws(TransportError) in try await client.send() }
        #expect(error?.message == "the client is closed; create a new one for further calls")
    }

    @Test func closingStopsWaitingCalls() async throws {
        let pool = try ConnectionPool()
        let (waiting, finished, late) = (CallControl(), CallControl(), CallControl())
        pool.add(waiting)
        pool.add(finished)
        pool.remove(finished)
        await withCheckedContinuation { continuation in pool.close { continuation.resume() } }
        pool.add(late)
        #expect(waiting.failure?.code == .closed)
        #expect(finished.failure == nil)
        #expect(late.failure?.code == .closed)
    }

    @Test func releasingItClosesIdleConnections() async throws {
        let closed = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.respond("{}")
            if connection.waitForClose() { closed.increment() }
        }
        do { try await PoolClient(server.url).send() }
        await closed.reaches(1)
    }

    @Test func anIdleConnectionIsReplacedAfterItsLifetime() async throws {
        let server = try Self.server()
        let client = try PoolClient(server.url).configured { $0.idleConnectionLifetime = .seconds(2) }
        try await client.send(.post, body: "x")
        // libcurl has no clock to set. A longer sleep gives the same result.
        try await Task.sleep(for: .milliseconds(2_050))
        try await client.send(.post, body: "x")
        #expect(server.connectionCount == 2)
    }

    @Test func keepsNoConnectionForLessThanTwoSeconds() async throws {
        let server = try Self.server()
        let client = try PoolClient(server.url).configured { $0.idleConnectionLifetime = .zero }
        for _ in 0..<2 { try await client.send(.post, body: "x") }
        #expect(server.connectionCount == 2)
    }

    @Test func programsThatTheProcessStartsDoNotInheritConnections() async {
        // In its own process, whose descriptors no other test opens.
        await #expect(processExitsWith: .success) {
            let server = try Self.server()
            let client = try PoolClient(server.url)
            try await client.send()
            let flags = (0..<1024).filter { peerPort(of: $0) == server.port }.map { fcntl($0, F_GETFD) & FD_CLOEXEC }
            try #require(flags == [FD_CLOEXEC])
            withExtendedLifetime(client) {}
        }
    }
}

/// The port that a socket is connected to; nil for another descriptor.
private func peerPort(of descriptor: Int32) -> UInt16? {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getpeername(descriptor, $0, &length) }
    }
    return code == 0 && address.sin_family == sa_family_t(AF_INET) ? UInt16(bigEndian: address.sin_port) : nil
}
