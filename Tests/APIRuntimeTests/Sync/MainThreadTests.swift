import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

/// Sync calls on the main thread, each in a process of its own.
@Suite(.timeLimit(.minutes(30))) struct MainThreadTests {
    private struct Client: SyncAPIClient {
        let asyncClient: VaultClient

        init(_ asyncClient: VaultClient) { self.asyncClient = asyncClient }
    }

    private struct Hopping: Middleware {
        func intercept(
            _ request: TransportRequest,
            next: @Sendable (TransportRequest) async throws -> TransportResponse
        ) async throws -> TransportResponse {
            await MainActor.run {}
            return try await next(request)
        }
    }

    /// The error of a sync call on the main thread.
    @MainActor private static func error(of client: Client) -> APIError? {
        do {
            try blockingCall(client)
            return nil
        } catch {
            return error as? APIError
        }
    }

    @Test func aCredentialOfTheMainActorIsReported() async {
        await #expect(processExitsWith: .success) {
            let server = try LoopbackServer { connection in
                while connection.readRequest() != nil { connection.respond("{}") }
            }
            let credentials: [TokenCredential] = [
                TokenCredential { @MainActor in "t" }, .refreshed { @MainActor in "t" },
            ]
            for credential in credentials {
                let client = try Client(server.url, credentials: .init(bearer: credential))
                let error = await Self.error(of: client)
                #expect(error?.code == .configuration)
                #expect(
                    error?.message
                        == "the credential 'bearer' needs the main actor, whose thread waits for this sync call; make the call "
                        + "on another thread, or use the async client"
                )
                // It works for the async client, and on other threads.
                try await client.asyncClient.call()
                try await onThread { try client.wait { try await $0.call() } }
            }
        }
    }

    @Test func theTimeoutEndsACallThatWaitsForTheMainActorInAnotherWay() async {
        await #expect(processExitsWith: .success) {
            let client = try Client("http://localhost:1", credentials: .init(bearer: "t")).configured {
                $0.middleware = [Hopping()]
                $0.timeout = .milliseconds(20)
            }
            let error = await Self.error(of: client)
            #expect(error?.code == .timeout)
            let token = TokenCredential {
                await MainActor.run {}
                return "t"
            }
            let other = try Client("http://localhost:1", credentials: .init(bearer: token)).configured {
                $0.timeout = .milliseconds(20)
            }
            #expect(await Self.error(of: other)?.code == .timeout)
        }
    }
}

/// Hides the blocking call from the compiler's `noasync` check, as a callback would.
@MainActor private func blockingCall<Client: SyncAPIClient>(_ client: Client) throws
where Client.AsyncClient == VaultClient {
    try client.wait { try await $0.call() }
}
