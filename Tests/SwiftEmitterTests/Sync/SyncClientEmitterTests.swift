import APIPlan
import SwiftEmitter
import Testing

@Suite struct SyncClientEmitterTests {
    private static let document = """
        openapi: 3.1.0
        info: { title: Lab, version: '1' }
        paths:
          /health:
            get:
              operationId: health
              deprecated: true
              parameters: [{ name: deep, in: query, schema: { type: boolean } }]
              responses: { '200': { description: Fine., content: { application/json: { schema: {} } } } }
          /tokens:
            get:
              operationId: tokens
              tags: [texts]
              x-stream: { format: text }
              responses: { '200': { description: Tokens, content: { text/plain: {} } } }
        """

    private static func syncAPI(_ options: PlanOptions) throws -> String {
        let text = try #require(Generated(document: document, options: options).contents(.syncAPI))
        let start = text.firstRange(of: "\n/// The methods of `LabClient` for")?.lowerBound
        return String(text[(start ?? text.endIndex)...])
    }

    @Test func callsTheAsyncClientInOneLine() throws {
        #expect(
            try Self.syncAPI(PlanOptions(syncTwin: .full)) == """

                /// The methods of `LabClient` for code without `await`.
                ///
                /// Each method blocks the calling thread until its call ends. Threads may share a client.
                nonisolated final class SyncLabClient: SyncAPIClient, SyncLabAPI {
                    /// The async client with the same connections and settings.
                    let asyncClient: LabClient

                    /// Creates a sync client that shares the connections of an async client.
                    init(_ asyncClient: LabClient) {
                        self.asyncClient = asyncClient
                    }

                    /// The sync form of `LabClient.health`.
                    @available(*, deprecated)
                    @available(*, noasync)
                    func health(deep: Bool? = nil) throws -> JSONValue {
                        try self.wait {
                            try await $0.health(deep: deep)
                        }
                    }

                    /// The sync form of `LabClient.tokens`.
                    @available(*, noasync)
                    func tokens() -> SyncAPIStream<String> {
                        self.blocking(self.asyncClient.tokens())
                    }
                }

                """
        )
    }

    @Test func writesAStructForEachGroup() throws {
        let text = try Self.syncAPI(PlanOptions(syncTwin: .full, groupsByTag: true))
        #expect(
            text.contains(
                """
                    /// The client that sends the requests.
                    let client: SyncLabClient

                    /// Creates the group from a client.
                    init(client: SyncLabClient) {
                        self.client = client
                    }

                    /// The sync form of `LabClient.texts.tokens`.
                    @available(*, noasync)
                    func tokens() -> SyncAPIStream<String> {
                        self.client.blocking(self.client.asyncClient.texts.tokens())
                    }
                }
                """
            ),
            "\(text)"
        )
    }

    @Test func writesNothingUnlessTheConfigurationAsksForIt() throws {
        #expect(try Self.syncAPI(PlanOptions()).isEmpty)
    }
}
