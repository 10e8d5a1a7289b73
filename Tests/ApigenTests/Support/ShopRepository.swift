import Foundation

/// A git repository with a description and a hand-written sync client.
enum ShopRepository {
    static let description = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /things:
            get:
              operationId: things
              parameters: [{ name: limit, in: query, schema: { type: integer } }]
              responses: { '200': { description: ok, content: { application/json: { schema: { type: string } } } } }

        """

    /// With two more operations: a stream, and one whose parameter has the name of a member that the method uses.
    static let changed =
        description + """
              /things/{wait}:
                delete:
                  operationId: drop
                  parameters: [{ name: wait, in: path, required: true, schema: { type: string } }]
                  responses: { '204': { description: gone } }
              /events:
                get:
                  operationId: events
                  responses: { '200': { description: ok, content: { text/event-stream: { schema: { type: string } } } } }

            """

    static let client = """
        import APIRuntime

        final class SyncShopClient: SyncAPIClient, SyncShopAPI {
            let asyncClient: ShopClient

            init(_ asyncClient: ShopClient) { self.asyncClient = asyncClient }

            @available(*, noasync)
            func things(
                limit: Int? = nil
            ) throws -> String {
                try wait { try await $0.things(limit: limit) }
            }

        """

    /// The methods that the client lacks for the changed description.
    static let missingMethods = """
            @available(*, noasync)
            func drop(wait: String) throws {
                try self.wait { try await $0.drop(wait: wait) }
            }

            @available(*, noasync)
            func events() -> SyncAPIStream<String> {
                blocking(asyncClient.events())
            }

        """

    /// Creates the repository, whose only commit contains the first description.
    static func create() throws -> ApigenRunner {
        let runner = try ApigenRunner()
        try FileManager.default.createDirectory(
            at: runner.directory.appending(path: "Sources"),
            withIntermediateDirectories: true
        )
        try runner.write(description, to: "shop.yaml")
        try runner.write(client + "}\n", to: "Sources/SyncShopClient.swift")
        try runner.git("init", "-q")
        try runner.git("add", ".")
        try runner.git("commit", "-q", "-m", "Begin")
        try runner.git("tag", "v1")
        return runner
    }
}

extension ApigenRunner {
    /// Regenerates the client of the repository.
    func regenerate(_ arguments: String...) throws -> Run {
        try run(["regenerate", "shop.yaml", "--output", "Sources/Generated"] + arguments)
    }
}
