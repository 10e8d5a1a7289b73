import HTTPTypes
import Synchronization
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

/// Code of users that does not return and ignores cancellation.
@Suite(.timeLimit(.minutes(30))) struct CallLimitsTests {
    /// Does not return.
    private static func hang() async {
        await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
    }

    private struct HangingTransport: Transport {
        var began = Counter()
        var head: HTTPResponse?

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            began.increment()
            guard let head else {
                await CallLimitsTests.hang()
                throw APIError(.connection, "it returned")
            }
            let began = began
            return TransportResponse(
                head: head,
                body: .pieces(
                    BodyPieces {
                        began.increment()
                        await CallLimitsTests.hang()
                        return nil
                    }
                )
            )
        }
    }

    private static func vault(
        _ token: TokenCredential,
        _ change: (inout ClientConfiguration) -> Void = { $0.timeout = .milliseconds(50) }
    ) throws -> VaultClient {
        var configuration = ClientConfiguration(transport: ScriptedTransport())
        change(&configuration)
        return try VaultClient("http://localhost", credentials: .init(bearer: token), configuration: configuration)
    }

    private static let late =
        "the credentials were not available within 0.05 seconds; raise configuration.timeout if they may take longer"

    @Test func theTimeoutEndsACallThatWaitsForAToken() async throws {
        let client = try Self.vault(
            TokenCredential {
                await Self.hang()
                return ""
            }
        )
        let error = await failure { try await client.call() }
        #expect(error?.code == .timeout)
        #expect(error?.message == Self.late)
    }

    @Test func aTokenThatTimedOutIsRequestedAgain() async throws {
        let asked = Counter()
        let client = try Self.vault(
            .refreshed {
                asked.increment()
                await Self.hang()
                return ""
            }
        )
        for number in 1...2 {
            #expect(await failure { try await client.call() }?.message == Self.late)
            #expect(await asked.reaches(number))
        }
    }

    @Test func cancellingEndsACallThatWaitsForAToken() async throws {
        let asked = Counter()
        let token = TokenCredential {
            asked.increment()
            await Self.hang()
            return ""
        }
        let client = try Self.vault(token) { _ in }
        let task = Task { try await client.call() }
        await asked.reaches(1)
        task.cancel()
        #expect(await failure { try await task.value }?.code == .cancelled)
        let other = Task { try await client.call() }
        await asked.reaches(2)
        await client.close()
        #expect(await failure { try await other.value }?.code == .closed)
    }

    private static func client(
        _ transport: HangingTransport,
        _ change: (inout ClientConfiguration) -> Void = { $0.timeout = .milliseconds(50) }
    ) throws -> ProbeClient {
        var configuration = ClientConfiguration(transport: transport)
        change(&configuration)
        return try ProbeClient("http://localhost", configuration: configuration)
    }

    private static let timeoutMessage =
        "no complete response arrived within 0.05 seconds; raise configuration.timeout if calls may take longer"

    @Test func theTimeoutEndsACallOfACustomTransport() async throws {
        let client = try Self.client(HangingTransport())
        #expect(await failure { try await client.health() }?.message == Self.timeoutMessage)
        let sync = SyncProbeClient(client)
        let error = await failure { try await onThread { try sync.health() } }
        #expect(error?.code == .timeout)
        #expect(error?.message == Self.timeoutMessage)
    }

    @Test func andABodyThatDoesNotEnd() async throws {
        let transport = HangingTransport(head: HTTPResponse(status: .ok))
        let client = try Self.client(transport)
        #expect(await failure { try await client.health() }?.message == Self.timeoutMessage)
        #expect(await failure { try await client.tokens().collect() }?.message == Self.timeoutMessage)
        let sync = SyncProbeClient(client)
        #expect(await failure { try await onThread { try sync.tokens().collect() } }?.message == Self.timeoutMessage)
    }

    @Test func cancellingAndClosingEndItToo() async throws {
        let transport = HangingTransport()
        let client = try Self.client(transport) { _ in }
        let task = Task { try await client.health() }
        await transport.began.reaches(1)
        task.cancel()
        #expect(await failure { try await task.value }?.code == .cancelled)
        let other = Task { try await client.health() }
        await transport.began.reaches(2)
        await client.close()
        #expect(await failure { try await other.value }?.code == .closed)
    }

    @Test func anotherThreadEndsASyncStreamOfAnOwnTransport() async throws {
        let transport = HangingTransport(head: HTTPResponse(status: .ok))
        let stream = SyncProbeClient(try Self.client(transport) { _ in }).tokens()
        let reading = Task { try await onThread { try stream.collect() } }
        await transport.began.reaches(2)
        stream.close()
        #expect(try await reading.value == [])
    }

    /// Returns no response, or one with an infinite body.
    private struct HangingMiddleware: Middleware {
        var began = Counter()
        var responds = false

        func intercept(
            _ request: TransportRequest,
            next: @Sendable (TransportRequest) async throws -> TransportResponse
        ) async throws -> TransportResponse {
            began.increment()
            guard responds else {
                await CallLimitsTests.hang()
                return try await next(request)
            }
            let pieces = BodyPieces {
                await CallLimitsTests.hang()
                return nil
            }
            return TransportResponse(head: HTTPResponse(status: .ok), body: .pieces(pieces))
        }
    }

    private static func client(
        _ middleware: HangingMiddleware,
        _ change: (inout ClientConfiguration) -> Void = { $0.timeout = .milliseconds(50) }
    ) throws -> ProbeClient {
        var configuration = ClientConfiguration()
        configuration.middleware = [middleware]
        change(&configuration)
        return try ProbeClient("http://localhost:1", configuration: configuration)
    }

    @Test(arguments: [false, true]) func theTimeoutEndsACallOfAMiddleware(_ responds: Bool) async throws {
        let client = try Self.client(HangingMiddleware(responds: responds))
        let error = await failure { try await client.health() }
        #expect(error?.code == .timeout)
        #expect(error?.description == "health: \(Self.timeoutMessage)")
        #expect(error?.wasSent == true)
        #expect(await failure { try await client.tokens().collect() }?.message == Self.timeoutMessage)
        let sync = SyncProbeClient(client)
        #expect(await failure { try await onThread { try sync.health() } }?.message == Self.timeoutMessage)
        #expect(await failure { try await onThread { try sync.tokens().collect() } }?.message == Self.timeoutMessage)
    }

    @Test func cancellingAndClosingEndACallOfAMiddleware() async throws {
        let middleware = HangingMiddleware()
        let client = try Self.client(middleware) { _ in }
        let task = Task { try await client.health() }
        await middleware.began.reaches(1)
        task.cancel()
        #expect(await failure { try await task.value }?.code == .cancelled)
        let sync = SyncProbeClient(client)
        let other = Task { await failure { try await onThread { try sync.health() } } }
        await middleware.began.reaches(2)
        await client.close()
        #expect(await other.value?.code == .closed)
    }
}
