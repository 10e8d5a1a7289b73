import Foundation
import HTTPTypes
import Synchronization
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30)), .serialized) struct SyncBridgeTests {
    /// Runs in a process of its own: the blocked threads would be missing to all other tests, and threads that other tests block
    /// would keep this one from blocking all.
    @Test func everyCallFinishesWhileThePoolIsBlocked() async {
        await #expect(processExitsWith: .success) {
            let server = try WholeCall.server()
            let folder = try TemporaryFolder()
            let results = try await onThread { Self.results(server.url, folder) }
            #expect(results.count == 64)
            for result in results { #expect(try result.get() == WholeCall.expected) }
        }
    }

    /// Blocks every thread of the pool, then makes calls on 64 other threads. Returns the results.
    private static func results(_ url: String, _ folder: TemporaryFolder) -> [Result<[String], any Error>] {
        let group = DispatchGroup()
        let results = Mutex<[Result<[String], any Error>]>([])
        whileThePoolIsBlocked {
            for number in 0..<64 {
                group.enter()
                Thread.detachNewThread {
                    let result = Result { try WholeCall(url, folder.path("\(number)")).run() }
                    results.withLock { $0.append(result) }
                    group.leave()
                }
            }
            _ = group.wait(timeout: .now() + 240)
        }
        return results.withLock { $0 }
    }

    /// Runs the closure while every thread of the cooperative pool is blocked.
    private static func whileThePoolIsBlocked<Value>(_ body: () throws -> Value) rethrows -> Value {
        let release = DispatchSemaphore(value: 0)
        let blocked = DispatchSemaphore(value: 0)
        let poolThreads = ProcessInfo.processInfo.activeProcessorCount
        for _ in 0..<(poolThreads * 2) {
            Task.detached {
                blocked.signal()
                block(release)
            }
        }
        for _ in 0..<poolThreads { blocked.wait() }
        defer { for _ in 0..<(poolThreads * 2) { release.signal() } }
        return try body()
    }

    @Test func aCallOnTheLoopsOwnThreadThrowsAtOnce() async throws {
        let server = try WholeCall.server()
        let client = try SyncProbeClient(server.url)
        let error = await failure { try await onLoop { try client.health() } }
        #expect(error?.code == .configuration)
        #expect(
            error?.description == """
                a sync call on the client's loop thread would wait for itself; \
                use the async client there
                """
        )
        #expect(server.requests.isEmpty)
    }

    @Test func codeOfUsersRunsOnTheCallingThreadWithItsTaskLocalValues() async throws {
        let server = try WholeCall.server()
        let folder = try TemporaryFolder()
        let log = WholeCall.Log()
        let thread = try await onThread {
            try WholeCall.$name.withValue("own") { _ = try WholeCall(server.url, folder.path("a"), log).run() }
            return ObjectIdentifier(Thread.current)
        }
        let entries = log.entries
        #expect(Set(entries.map(\.place)) == ["token", "middleware", "upload", "progress"])
        #expect(Set(entries.map(\.thread)) == [thread])
        #expect(Set(entries.map(\.name)) == ["own"])
    }

    @Test func aBlockedCallDelaysNoStreamOfAnotherClient() async throws {
        let server = try WholeCall.server()
        let (blocked, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let slow = try SyncProbeClient(server.url).configured {
            $0.middleware = [
                Blocking {
                    blocked.signal()
                    release.wait()
                }
            ]
        }
        let stream = try SyncProbeClient(server.url).tokens()
        let call = Task { try await onThread { try slow.health() } }
        let elements = try await onThread {
            blocked.wait()
            defer { release.signal() }
            return try stream.collect()
        }
        #expect(elements == ["a", "b"])
        #expect(try await call.value == ["status": "healthy"])
    }

    @Test func aRetryPausesWhileThePoolIsBlocked() async {
        await #expect(processExitsWith: .success) {
            let count = Counter()
            let server = try LoopbackServer { connection in
                while connection.readRequest() != nil {
                    count.increment()
                    connection.respond("{}", status: count.count == 1 ? "503 Busy" : "200 OK")
                }
            }
            let client = try SyncProbeClient(server.url).configured { $0.retryDelay = .milliseconds(1) }
            let hanging = try SyncProbeClient(server.url).configured {
                $0.timeout = .milliseconds(20)
                $0.middleware = [Suspending()]
            }
            try await onThread {
                try Self.whileThePoolIsBlocked {
                    let value = try client.health()
                    #expect(value == [:])
                    let error = #expect(throws: APIError.self) { try hanging.health() }
                    #expect(error?.code == .timeout)
                }
            }
        }
    }
}

/// Blocks the thread, as careless code would.
private struct Blocking: Middleware {
    let block: @Sendable () -> Void

    func intercept(
        _ request: TransportRequest,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        block()
        return try await next(request)
    }
}

/// Suspends for ever and ignores cancellation.
private struct Suspending: Middleware {
    func intercept(
        _ request: TransportRequest,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
        return try await next(request)
    }
}

/// Blocks the thread of the pool that it is called on, as careless code would.
private func block(_ semaphore: DispatchSemaphore) {
    semaphore.wait()
}
