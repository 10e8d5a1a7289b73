import Foundation
import TestSupport
import Testing

@Suite(.blocking) struct FetchCommandTests {
    @Test func writesTheFileOnlyIfItsTextChanges() async throws {
        let tool = try ApigenRunner()
        let first = try await DescriptionServer.fetch("", "--output", "shop.yaml", with: tool)
        #expect(first.output == "changed: shop.yaml\n", "\(first.errors)")
        #expect(try tool.read("shop.yaml") == DescriptionServer.yaml)
        #expect(try await DescriptionServer.fetch("", "--output", "shop.yaml", with: tool).output == "")
    }

    @Test func convertsAFile() throws {
        let tool = try ApigenRunner()
        try tool.write(DescriptionServer.json, to: "openapi.json")
        #expect(try tool.run("fetch", "openapi.json").output == DescriptionServer.yaml)
    }

    /// The description is kept as the server publishes it; additions are in the overlay.
    @Test func theDescriptionOfLocalLabIsInTheOrderOfFetch() throws {
        let file = TestPackage.root.appending(path: "schema/locallab.yaml")
        let run = try ApigenRunner().run("fetch", file.path)
        #expect(run.output == (try String(contentsOf: file, encoding: .utf8)))
    }
}
