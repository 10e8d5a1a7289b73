import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30)), .serialized) struct SyncBridgeTests {
    private static func echo() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond(#"{"status":"healthy"}"#) }
        }
    }

    /// Runs in a process of its own: the blocked threads would be missing to all other tests, and threads that other tests block
    /// would keep this one from blocking all.
    @Test func everyCallFinishesWhileThePoolIsBlocked() async {
        await #expect(processExitsWith: .success) {
            let server = try Self.echo()
            let client = try SyncProbeClient(server.url)
            let finished = try await onThread { Self.callsThatFinish(client) }
            #expect(finished == 64)
        }
    }

    /// Blocks every thread of the pool, then makes 64 calls on other threads. Returns how many return a response.
    private static func callsThatFinish(_ client: SyncProbeClient) -> Int {
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
        // Now no thread of the cooperative pool is free.
        let group = DispatchGroup()
        let finished = Counter()
        for _ in 0..<64 {
            group.enter()
            Thread.detachNewThread {
                if (try? client.health()) != nil { finished.increment() }
                group.leave()
            }
        }
        _ = group.wait(timeout: .now() + 240)
        for _ in 0..<(poolThreads * 2) { release.signal() }
        return finished.count
    }

    @Test func aCallOnTheLoopsOwnThreadThrowsAtOnce() async throws {
        let server = try Self.echo()
        let client = try SyncProbeClient(server.url)
        let error = await failure {
            try await onThread {
                try client.wait { _ in
                    // This closure runs on the loop.
                    try blockingHealth(client)
                }
            }
        }
        #expect(error?.code == .configuration)
        #expect(
            error?.description == """
                a sync call on the client's loop thread would wait for itself; \
                use the async client there
                """
        )
        #expect(server.requests.isEmpty)
    }
}

/// Blocks the thread of the pool that it is called on, as careless code would.
private func block(_ semaphore: DispatchSemaphore) {
    semaphore.wait()
}

/// Hides a blocking call from the compiler's `noasync` check, as a callback would.
private func blockingHealth(_ client: SyncProbeClient) throws -> [String: String] { try client.health() }
