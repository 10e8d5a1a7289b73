import Foundation
import TestSupport
import Testing

/// One after the other: each waits for programs, and would take the threads that other tests share.
@Suite(.serialized) struct RegenerateCommandTests {
    private static let description = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /things:
            get:
              operationId: things
              parameters: [{ name: limit, in: query, schema: { type: integer } }]
              responses: { '200': { description: ok, content: { application/json: { schema: { type: string } } } } }

        """

    /// A call more, a stream, and a parameter whose name the body of its method uses.
    private static let changed =
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

    private static let client = """
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

    private static let pasted = """
            @available(*, noasync)
            func drop(wait: String) throws {
                try self.wait { try await $0.drop(wait: wait) }
            }

            @available(*, noasync)
            func events() -> SyncAPIStream<String> {
                blocking(asyncClient.events())
            }

        """

    /// A repository whose only commit has the first description.
    private func repository() throws -> Tool {
        let tool = try Tool()
        try FileManager.default.createDirectory(
            at: tool.directory.appending(path: "Sources"),
            withIntermediateDirectories: true
        )
        try tool.write(Self.description, to: "shop.yaml")
        try tool.write(Self.client + "}\n", to: "Sources/SyncShopClient.swift")
        for arguments in [
            ["init", "-q"], ["add", "."],
            ["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", "Begin"], ["tag", "v1"],
        ] {
            let run = try Tool.run(URL(filePath: "/usr/bin/env"), ["git"] + arguments, in: tool.directory)
            try #require(run.status == 0, "\(run.errors)")
        }
        return tool
    }

    private func regenerate(_ tool: Tool, _ arguments: String...) throws -> Tool.Run {
        try tool.run(["regenerate", "shop.yaml", "--output", "Sources/Generated"] + arguments)
    }

    @Test func tellsChangesWritesFilesAndNamesWhatTheSyncClientLacks() throws {
        let tool = try repository()
        try tool.write(Self.changed, to: "shop.yaml")
        let run = try regenerate(tool, "--sources", "Sources")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let report = """
            shop.yaml against HEAD:
            shop.yaml:10:5: compatible: [operation-added] 'DELETE /things/{wait}' was added
            shop.yaml:15:5: compatible: [operation-added] 'GET /events' was added
            2 changes: 0 break the wire, 0 source; the next version is a minor one
            changed: Sources/Generated/Client.swift
            changed: Sources/Generated/SyncAPI.swift
            changed: Sources/Generated/Models.swift
            the type that conforms to 'SyncShopAPI' lacks 2 methods; paste them:


            """
        #expect(run.output == report + Self.pasted + "\n")
    }

    @Test func whatIsPastedCompiles() async throws {
        let (before, after) = try await onThread {
            let tool = try repository()
            try tool.write(Self.changed, to: "shop.yaml")
            _ = try regenerate(tool)
            let files = try tool.names(in: "Sources/Generated")
            for name in files {
                try tool.write(try tool.read("Sources/Generated/\(name)"), to: "Sources/\(name)")
            }
            try FileManager.default.removeItem(at: tool.directory.appending(path: "Sources/Generated"))
            let before = try tool.typecheck("Sources")
            try tool.write(Self.client + "\n" + Self.pasted + "}\n", to: "Sources/SyncShopClient.swift")
            return (before, try tool.typecheck("Sources"))
        }
        #expect(before.errors.contains("does not conform to protocol 'SyncShopAPI'"), "\(before.errors)")
        #expect(after.status == 0, "\(after.errors)")
    }

    @Test func aMethodWithoutItsDefaultsIsMissing() throws {
        let tool = try repository()
        try tool.write(
            Self.client.replacing(" = nil", with: "") + "}\n",
            to: "Sources/SyncShopClient.swift"
        )
        let run = try regenerate(tool, "--sources", "Sources")
        #expect(run.output.contains("lacks 1 method; paste it:\n\n    @available(*, noasync)\n    func things("))
    }

    @Test func whoWroteNoSyncClientLacksNothing() throws {
        let tool = try repository()
        try tool.write(
            "/// Says nothing of a SyncShopAPI, and func f(_ api: any SyncShopAPI) {}\n",
            to: "Sources/A.swift"
        )
        try FileManager.default.removeItem(at: tool.directory.appending(path: "Sources/SyncShopClient.swift"))
        try tool.write(Self.changed, to: "shop.yaml")
        #expect(try !regenerate(tool, "--sources", "Sources").output.contains("lacks"))
    }

    @Test func checkWritesNothingAndEndsWithOne() throws {
        let tool = try repository()
        let missing = try regenerate(tool, "--sources", "Sources", "--check")
        #expect(missing.status == 1)
        #expect(missing.errors.contains("'Sources/Generated/Client.swift' is missing\n"))
        #expect(try tool.names(in: "Sources") == ["SyncShopClient.swift"])
        _ = try regenerate(tool)
        #expect(try regenerate(tool, "--sources", "Sources", "--check").status == 0)
        try tool.write(Self.changed, to: "shop.yaml")
        _ = try regenerate(tool)
        let lacking = try regenerate(tool, "--sources", "Sources", "--check")
        #expect(lacking.status == 1)
        #expect(lacking.errors.isEmpty)
    }

    @Test func comparesWithTheRevisionThatIsNamed() throws {
        let tool = try repository()
        try tool.write(Self.changed, to: "shop.yaml")
        _ = try Tool.run(
            URL(filePath: "/usr/bin/env"),
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qam", "More"],
            in: tool.directory
        )
        #expect(try regenerate(tool).output.hasPrefix("shop.yaml against HEAD:\nno changes\n"))
        #expect(try regenerate(tool, "--against", "v1").output.contains("\n2 changes: "))
        #expect(try regenerate(tool, "--against", "--output=x").status == 64)
    }

    /// The plugin names files by their whole paths, wherever it runs.
    @Test func findsTheRepositoryByTheFilesPath() throws {
        let tool = try repository()
        try tool.write(Self.changed, to: "shop.yaml")
        let run = try Tool().run(
            "regenerate",
            tool.directory.appending(path: "shop.yaml").path,
            "--output",
            tool.directory.appending(path: "out").path
        )
        #expect(run.output.contains("\n2 changes: "), "\(run.output)\(run.errors)")
    }

    @Test func withoutAnOldDescriptionItSaysSoAndGoesOn() throws {
        let tool = try repository()
        try tool.write(Self.changed, to: "new.yaml")
        let run = try tool.run("regenerate", "new.yaml", "--output", "out")
        #expect(run.status == 0)
        #expect(
            run.errors.hasPrefix("the changes of 'new.yaml' are not told: git has no 'new.yaml' in 'HEAD': fatal: ")
        )
        #expect(try tool.names(in: "out") == ["Client.swift", "Models.swift", "SyncAPI.swift"])
    }

    /// The old description is what the old configuration made of it.
    @Test func theOldConfigurationNamesTheOldOverlays() throws {
        let tool = try repository()
        let old = Self.description
        let action = "{ target: \"$.paths['/things'].get\", update: { operationId: things } }"
        try tool.write(
            "overlay: 1.0.0\ninfo: { title: A, version: '1' }\nactions: [\(action)]\n",
            to: "names.yaml"
        )
        try tool.write("overlays: [names.yaml]\n", to: "apigen.yaml")
        try tool.write(old.replacing("operationId: things", with: "operationId: published_things"), to: "shop.yaml")
        let first = try regenerate(tool, "--config", "apigen.yaml")
        #expect(first.output.hasPrefix("shop.yaml against HEAD:\nno changes\n"), "\(first.output)\(first.errors)")
        _ = try Tool.run(
            URL(filePath: "/usr/bin/env"),
            [
                "sh", "-c",
                "git add . && git -c user.name=A -c user.email=a@example.com commit -qm 'Take what is published'",
            ],
            in: tool.directory
        )
        try tool.write(
            "overlay: 1.0.0\ninfo: { title: A, version: '1' }\nactions: [\(action.replacing(": things", with: ": all"))]\n",
            to: "names.yaml"
        )
        let second = try regenerate(tool, "--config", "apigen.yaml")
        #expect(
            second.output.contains(
                "[operation-id-changed] the operationId of 'GET /things' changed from 'things' to 'all'"
            ),
            "\(second.output)\(second.errors)"
        )
    }
}
