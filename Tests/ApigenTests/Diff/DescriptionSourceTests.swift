import Foundation
import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized, .blocking) struct DescriptionSourceTests {
    /// A repository whose commit contains the old document, and whose work tree contains the new one.
    private func repository() throws -> ApigenRunner {
        let tool = try ApigenRunner()
        try FileManager.default.createDirectory(
            at: tool.directory.appending(path: "schema/parts"),
            withIntermediateDirectories: true
        )
        let part = "Thing: { type: string }\n"
        let use = "components: { schemas: { Thing: { $ref: 'parts/thing.yaml#/Thing' } } }\n"
        try tool.write(part, to: "schema/parts/thing.yaml")
        try tool.write(ChangedDescription.old + use, to: "schema/shop.yaml")
        try tool.git("init", "-q")
        try tool.git("add", ".")
        try tool.git("commit", "-q", "-m", "Begin")
        try tool.write(part.replacing("string", with: "integer"), to: "schema/parts/thing.yaml")
        try tool.write(ChangedDescription.new + use, to: "schema/shop.yaml")
        return tool
    }

    @Test func readsADescriptionAndItsOtherFilesFromGit() throws {
        let tool = try repository()
        let run = try tool.run("diff", "git:HEAD:schema/shop.yaml", "schema/shop.yaml")
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output.contains("git:HEAD:schema/shop.yaml:9:5: wire, source: [operation-removed]"),
            "\(run.output)"
        )
        #expect(run.output.contains("[unused-schema-changed]"), "\(run.output)")
        let github = try tool.run(
            "diff",
            "git:HEAD:schema/shop.yaml",
            "git:HEAD:schema/shop.yaml",
            "--format",
            "github"
        )
        #expect(github.output == "no changes\n", "\(github.errors)")
        let back = try tool.run("diff", "schema/shop.yaml", "git:HEAD:./schema/shop.yaml", "--format", "github")
        #expect(back.output.contains("::warning file=schema/shop.yaml,line=6,"), "\(back.output)")
    }

    @Test(arguments: [
        ("git:HEAD:none.yaml", "git has no 'none.yaml' in 'HEAD': fatal: path 'none.yaml' does not exist in 'HEAD'"),
        ("git:v9:schema/shop.yaml", "git has no 'schema/shop.yaml' in 'v9': fatal: invalid object name 'v9'."),
        (
            "git:HEAD",
            "'git:HEAD' is not the name of a file in a revision; write git:REV:PATH, such as git:HEAD:schema/openapi.yaml"
        ),
        (
            "git:--output=x:y",
            "'git:--output=x:y' is not the name of a file in a revision; write git:REV:PATH, such as git:HEAD:schema/openapi.yaml"
        ),
    ])
    func reportsWhatGitCannotFind(name: String, message: String) throws {
        let run = try repository().run("diff", name, "schema/shop.yaml")
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: \(message)\n")
    }
}
