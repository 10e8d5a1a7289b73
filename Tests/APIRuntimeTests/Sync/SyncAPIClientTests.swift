@_spi(Generated) import APIRuntime
import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5)), .serialized) struct SyncAPIClientTests {
    private static func echo() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.answer(#"{"status":"healthy"}"#) }
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
            while connection.readRequest() != nil { connection.answer("{}", status: "500 Oops") }
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

    @Test func everyCallFinishesWhileThePoolIsBlocked() async throws {
        let server = try Self.echo()
        let client = try SyncProbeClient(server.url)
        let finished = try await onThread {
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
            _ = group.wait(timeout: .now() + 30)
            for _ in 0..<(poolThreads * 2) { release.signal() }
            return finished.count
        }
        #expect(finished == 64)
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

    @Test func closingOnTheLoopsOwnThreadReturns() async throws {
        let server = try Self.echo()
        let client = try SyncProbeClient(server.url)
        try await onThread { try client.wait { _ in blockingClose(client) } }
        let error = await failure { try await onThread { try client.health() } }
        #expect(error?.code == .closed)
    }

    @Test func closingEndsCallsOfOtherThreads() async throws {
        let began = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            began.increment()
            _ = connection.waitForHangUp()
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

    #if os(Linux)
        @Test func aThousandClientsDoNotMakeAThousandThreads() async throws {
            let server = try Self.echo()
            let before = try threadCount()
            let clients = try (0..<1_000).map { _ in try SyncProbeClient(server.url) }
            try await onThread { for client in clients.prefix(20) { _ = try client.health() } }
            // The server has a thread for each open connection; the clients have none.
            #expect(try threadCount() < before + 20 + 40)
        }

        private func threadCount() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
        }
    #endif
}

/// Blocks the thread of the pool that it is called on, as careless code would.
private func block(_ semaphore: DispatchSemaphore) {
    semaphore.wait()
}

/// Hides the blocking calls from the compiler's `noasync` check, as a callback would.
private func blockingHealth(_ client: SyncProbeClient) throws -> [String: String] { try client.health() }
private func blockingClose(_ client: SyncProbeClient) { client.close() }
