import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30))) struct StartedCallTests {
    @TaskLocal private static var name = "none"

    /// A server that responds when that many requests wait.
    private static func gate(_ count: Int) throws -> LoopbackServer {
        let (waiting, open) = (Counter(), DispatchSemaphore(value: 0))
        return try LoopbackServer { connection in
            guard connection.readRequest() != nil else { return }
            waiting.increment()
            if waiting.count == count { for _ in 0..<count { open.signal() } }
            open.wait()
            connection.respond("{}")
            _ = connection.waitForClose()
        }
    }

    private static func silent(_ began: Counter) throws -> LoopbackServer {
        try LoopbackServer { connection in
            guard connection.readRequest() != nil else { return }
            began.increment()
            _ = connection.waitForClose()
        }
    }

    @Test func tenCallsAreMadeAtOnce() async throws {
        let server = try Self.gate(10)
        let client = try SyncProbeClient(server.url)
        let values = try await onThread {
            let calls = (0..<10).map { number in
                client.start { client in
                    _ = try client.health()
                    return number
                }
            }
            return try calls.map { try $0.wait() }
        }
        #expect(values == Array(0..<10))
        #expect(server.requests.count == 10)
    }

    @Test func waitingThrowsWhatTheCallThrowsEachTime() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("", status: "404 Gone") }
        }
        let client = try SyncProbeClient(server.url)
        try await onThread {
            let call = client.start { try $0.health() }
            for _ in 0..<2 { #expect(throws: APIError.self) { try call.wait() } }
        }
    }

    @Test func cancellingEndsTheRequestInProgressAndLaterOnes() async throws {
        let began = Counter()
        let server = try Self.silent(began)
        let client = try SyncProbeClient(server.url)
        let call = try await onThread {
            client.start { client in
                let codes = (0..<2).map { _ in error { _ = try client.health() }?.code }
                return codes + [error { _ = try client.tokens().collect() }?.code]
            }
        }
        await began.reaches(1)
        call.cancel()
        call.cancel()
        #expect(try await onThread { try call.wait() } == [.cancelled, .cancelled, .cancelled])
        #expect(server.requests.count == 1)
    }

    @Test func cancellingEndsAStreamThatWasCreatedElsewhere() async throws {
        let began = Counter()
        let server = try Self.silent(began)
        let client = try SyncProbeClient(server.url)
        let stream = client.tokens()
        let call = try await onThread { client.start { _ in error { _ = try stream.next() }?.code } }
        await began.reaches(1)
        call.cancel()
        #expect(try await onThread { try call.wait() } == .cancelled)
    }

    @Test func startedCallsMayWaitForEachOther() async throws {
        let server = try Self.gate(2)
        let client = try SyncProbeClient(server.url)
        let value = try await onThread {
            let outer = client.start { client in
                let inner = client.start { try $0.health() }
                _ = try client.health()
                return try inner.wait()
            }
            return try outer.wait()
        }
        #expect(value == [:])
    }

    @Test func taskLocalValuesArrive() async throws {
        let client = try SyncProbeClient("http://localhost:1")
        let name = try await onThread {
            try Self.$name.withValue("own") { client.start { _ in Self.name } }.wait()
        }
        #expect(name == "own")
    }

    @Test func theCallContinuesWithoutItsValue() async throws {
        let began = Counter()
        let server = try Self.silent(began)
        let client = try SyncProbeClient(server.url)
        try await onThread { _ = client.start { try $0.health() } }
        #expect(await began.reaches(1))
    }
}

/// The error of a blocking call.
private func error(_ body: () throws -> Void) -> APIError? {
    do {
        try body()
        return nil
    } catch {
        return error as? APIError
    }
}
