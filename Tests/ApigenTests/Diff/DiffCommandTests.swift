import Foundation
import TestSupport
import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized, .blocking) struct DiffCommandTests {
    @Test(arguments: [
        ("--fail-on wire", 1), ("--fail-on source", 1), ("--fail-on none", 0), ("", 0), ("--fail-on everything", 64),
        ("--format xml", 64),
    ])
    func exitsWithStatus1ForTheChangesOfFailOn(arguments: String, status: Int32) throws {
        let words = arguments.split(separator: " ").map(String.init)
        #expect(try ChangedDescription.runner().run(["diff", "old.yaml", "new.yaml"] + words).status == status)
    }

    @Test func exitsWithSuccessIfNoChangeMatchesFailOn() throws {
        let tool = try ChangedDescription.runner()
        try tool.write(ChangedDescription.old.replacing("maximum: 100", with: "maximum: 50"), to: "new.yaml")
        #expect(try tool.run("diff", "old.yaml", "new.yaml", "--fail-on", "source").status == 0)
        #expect(try tool.run("diff", "old.yaml", "new.yaml", "--fail-on", "wire").status == 1)
    }

    @Test func rejectsAnInvalidDescription() throws {
        let tool = try ChangedDescription.runner()
        try tool.write("openapi: 3.1.0\npaths: [\n", to: "new.yaml")
        let run = try tool.run("diff", "old.yaml", "new.yaml")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("new.yaml:3:1: error: [yaml-syntax]"), "\(run.errors)")
        #expect(run.errors.hasSuffix("1 error in 'new.yaml'\n"), "\(run.errors)")
        let missing = try tool.run("diff", "old.yaml", "none.yaml")
        #expect(missing.status == 2)
        #expect(missing.errors == "apigen: error: the file 'none.yaml' does not exist\n")
        #expect(try tool.run("diff", "old.yaml").status == 64)
    }

    @Test func appliesAnOverlayToBothDescriptions() throws {
        let tool = try ChangedDescription.runner()
        let action = "{ target: \"$.paths['/things'].get\", update: { operationId: all } }"
        try tool.write(
            "overlay: 1.0.0\ninfo: { title: A, version: '1' }\nactions: [\(action)]\n",
            to: "names.yaml"
        )
        let run = try tool.run("diff", "old.yaml", "new.yaml", "--overlay", "names.yaml")
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.output.contains("operation-id-changed"), "\(run.output)")
    }
}
