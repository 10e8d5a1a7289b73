import Foundation
import TestSupport
import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized, .blocking) struct RegenerateCommandTests {
    @Test func reportsChangesWritesFilesAndListsMissingMethods() throws {
        let tool = try ShopRepository.create()
        try tool.write(ShopRepository.changed, to: "shop.yaml")
        let run = try tool.regenerate("--sources", "Sources")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let report = """
            shop.yaml compared with HEAD:
            shop.yaml:10:5: compatible: [operation-added] 'DELETE /things/{wait}' was added
            shop.yaml:15:5: compatible: [operation-added] 'GET /events' was added
            2 changes: 0 break the wire, 0 break source; the next version is a minor version
            changed: Sources/Generated/Client.swift
            changed: Sources/Generated/SyncAPI.swift
            changed: Sources/Generated/Models.swift
            the type that conforms to 'SyncShopAPI' lacks 2 methods; add them:


            """
        #expect(run.output == report + ShopRepository.missingMethods + "\n")
    }

    @Test func checkWritesNothingAndExitsWithStatus1() throws {
        let tool = try ShopRepository.create()
        let missing = try tool.regenerate("--sources", "Sources", "--check")
        #expect(missing.status == 1)
        #expect(missing.errors.contains("'Sources/Generated/Client.swift' is missing\n"))
        #expect(try tool.names(in: "Sources") == ["SyncShopClient.swift"])
        _ = try tool.regenerate()
        #expect(try tool.regenerate("--sources", "Sources", "--check").status == 0)
        try tool.write(ShopRepository.changed, to: "shop.yaml")
        _ = try tool.regenerate()
        let lacking = try tool.regenerate("--sources", "Sources", "--check")
        #expect(lacking.status == 1)
        #expect(lacking.errors.isEmpty)
    }

    @Test func comparesWithTheRevisionOfAgainst() throws {
        let tool = try ShopRepository.create()
        try tool.write(ShopRepository.changed, to: "shop.yaml")
        try tool.git("commit", "-qam", "More")
        #expect(try tool.regenerate().output.hasPrefix("shop.yaml compared with HEAD:\nno changes\n"))
        #expect(try tool.regenerate("--against", "v1").output.contains("\n2 changes: "))
        #expect(try tool.regenerate("--against", "--output=x").status == 64)
    }

    /// The plugin passes absolute paths, and runs in any directory.
    @Test func findsTheRepositoryByThePathOfTheFile() throws {
        let tool = try ShopRepository.create()
        try tool.write(ShopRepository.changed, to: "shop.yaml")
        let run = try ApigenRunner().run(
            "regenerate",
            tool.directory.appending(path: "shop.yaml").path,
            "--output",
            tool.directory.appending(path: "out").path
        )
        #expect(run.output.contains("\n2 changes: "), "\(run.output)\(run.errors)")
    }

    @Test func writesFilesWithoutAnOldDescription() throws {
        let tool = try ShopRepository.create()
        try tool.write(ShopRepository.changed, to: "new.yaml")
        let run = try tool.run("regenerate", "new.yaml", "--output", "out")
        #expect(run.status == 0)
        #expect(
            run.errors.hasPrefix("the changes of 'new.yaml' are not reported: git has no 'new.yaml' in 'HEAD': fatal: ")
        )
        #expect(try tool.names(in: "out") == ["Client.swift", "Models.swift", "SyncAPI.swift"])
    }

    @Test func appliesTheOverlaysOfTheOldConfigurationToTheOldDescription() throws {
        let tool = try ShopRepository.create()
        let old = ShopRepository.description
        let action = "{ target: \"$.paths['/things'].get\", update: { operationId: things } }"
        try tool.write(
            "overlay: 1.0.0\ninfo: { title: A, version: '1' }\nactions: [\(action)]\n",
            to: "names.yaml"
        )
        try tool.write("overlays: [names.yaml]\n", to: "apigen.yaml")
        try tool.write(old.replacing("operationId: things", with: "operationId: published_things"), to: "shop.yaml")
        let first = try tool.regenerate("--config", "apigen.yaml")
        #expect(first.output.hasPrefix("shop.yaml compared with HEAD:\nno changes\n"), "\(first.output)\(first.errors)")
        try tool.git("add", ".")
        try tool.git("commit", "-qm", "Add the overlay")
        try tool.write(
            "overlay: 1.0.0\ninfo: { title: A, version: '1' }\nactions: [\(action.replacing(": things", with: ": all"))]\n",
            to: "names.yaml"
        )
        let second = try tool.regenerate("--config", "apigen.yaml")
        #expect(
            second.output.contains(
                "[operation-id-changed] the operationId of 'GET /things' changed from 'things' to 'all'"
            ),
            "\(second.output)\(second.errors)"
        )
    }
}
