import Foundation
import TestSupport
import Testing

/// One after the other: each waits for programs, and would take the threads that other tests share.
@Suite(.serialized) struct DiffCommandTests {
    private static let old = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /things:
            get:
              operationId: things
              parameters: [{ name: limit, in: query, schema: { type: integer, maximum: 100 } }]
              responses: { '204': { description: ok } }
            delete:
              operationId: drop
              responses: { '204': { description: gone } }

        """

    private static let new = old.replacing("maximum: 100", with: "maximum: 50")
        .replacing("operationId: things", with: "operationId: allThings")
        .replacing("    delete:\n      operationId: drop\n", with: "    post:\n      operationId: make\n")

    /// A tool with both documents.
    private func tool() throws -> Tool {
        let tool = try Tool()
        try tool.write(Self.old, to: "old.yaml")
        try tool.write(Self.new, to: "new.yaml")
        return tool
    }

    private func diff(_ arguments: String...) throws -> Tool.Run {
        try tool().run(["diff", "old.yaml", "new.yaml"] + arguments)
    }

    @Test func writesALineForEachChangeTheGravestFirst() throws {
        let run = try diff()
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                new.yaml:7:54: wire: [request-maximum-lowered] the maximum of the query parameter 'limit' of 'GET /things' \
                was lowered from 100 to 50 (was old.yaml:7:54)
                old.yaml:9:5: wire, source: [operation-removed] 'DELETE /things' was removed
                new.yaml:6:20: source: [operation-id-changed] the operationId of 'GET /things' changed from 'things' to \
                'allThings' (was old.yaml:6:20)
                new.yaml:9:5: compatible: [operation-added] 'POST /things' was added
                4 changes: 2 break the wire, 2 source; the next version is a major one

                """
        )
    }

    @Test func saysThatNothingChanged() throws {
        let run = try tool().run("diff", "old.yaml", "old.yaml", "--fail-on", "wire", "--fail-on", "source")
        #expect(run.status == 0)
        #expect(run.output == "no changes\n")
    }

    @Test func writesMarkdown() throws {
        let run = try diff("--format", "markdown")
        #expect(
            run.output == """
                ## API changes

                4 changes: 2 break the wire, 2 source; the next version is a major one.

                ### Breaks the wire

                | change | rule | place |
                |---|---|---|
                | The maximum of the query parameter 'limit' of 'GET /things' was lowered from 100 to 50. | \
                `request-maximum-lowered` | `new.yaml:7:54` |
                | 'DELETE /things' was removed. Source breaks too. | `operation-removed` | `old.yaml:9:5` |

                ### Breaks source only

                | change | rule | place |
                |---|---|---|
                | The operationId of 'GET /things' changed from 'things' to 'allThings'. | `operation-id-changed` | \
                `new.yaml:6:20` |

                ### Compatible

                | change | rule | place |
                |---|---|---|
                | 'POST /things' was added. | `operation-added` | `new.yaml:9:5` |

                """
        )
    }

    @Test func writesAnnotationsOfGitHub() throws {
        let run = try diff("--format", "github")
        #expect(
            run.output == """
                ::error file=new.yaml,line=7,col=54,title=wire%3A request-maximum-lowered::the maximum of the query \
                parameter 'limit' of 'GET /things' was lowered from 100 to 50
                ::error file=new.yaml,title=wire%2C source%3A operation-removed::'DELETE /things' was removed
                ::warning file=new.yaml,line=6,col=20,title=source%3A operation-id-changed::the operationId of 'GET \
                /things' changed from 'things' to 'allThings'
                ::notice file=new.yaml,line=9,col=5,title=compatible%3A operation-added::'POST /things' was added
                4 changes: 2 break the wire, 2 source; the next version is a major one

                """
        )
    }

    @Test func writesJSON() throws {
        struct Report: Decodable {
            struct Place: Decodable, Equatable {
                var file: String
                var line: Int
                var column: Int
            }
            struct Item: Decodable {
                var id: String
                var subject: String
                var message: String
                var breaksWire: Bool
                var breaksSource: Bool
                var old: Place?
                var new: Place?
            }
            var step: String
            var counts: [String: Int]
            var changes: [Item]
        }
        let report = try JSONDecoder().decode(Report.self, from: Data(try diff("--format", "json").output.utf8))
        #expect(report.step == "major")
        #expect(report.counts == ["changes": 4, "wire": 2, "source": 2])
        let gone = try #require(report.changes.first { $0.id == "operation-removed" })
        #expect(gone.subject == "DELETE /things")
        #expect(gone.message == "'DELETE /things' was removed")
        #expect(gone.breaksWire && gone.breaksSource)
        #expect(gone.old == Report.Place(file: "old.yaml", line: 9, column: 5))
        #expect(gone.new == nil)
    }

    @Test(arguments: [
        ("--fail-on wire", 1), ("--fail-on source", 1), ("--fail-on none", 0), ("", 0), ("--fail-on everything", 64),
        ("--format xml", 64),
    ])
    func endsAsTheVerdictsSay(arguments: String, status: Int32) throws {
        let words = arguments.split(separator: " ").map(String.init)
        #expect(try tool().run(["diff", "old.yaml", "new.yaml"] + words).status == status)
    }

    @Test func aVerdictThatNoChangeHasFailsNothing() throws {
        let tool = try tool()
        try tool.write(Self.old.replacing("maximum: 100", with: "maximum: 50"), to: "new.yaml")
        #expect(try tool.run("diff", "old.yaml", "new.yaml", "--fail-on", "source").status == 0)
        #expect(try tool.run("diff", "old.yaml", "new.yaml", "--fail-on", "wire").status == 1)
    }

    @Test func aBrokenDescriptionIsBadInput() throws {
        let tool = try tool()
        try tool.write("openapi: 3.1.0\npaths: [\n", to: "new.yaml")
        let run = try tool.run("diff", "old.yaml", "new.yaml")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("new.yaml:3:1: error: [yaml-syntax]"), "\(run.errors)")
        #expect(run.errors.hasSuffix("1 error in 'new.yaml'\n"), "\(run.errors)")
        let missing = try tool.run("diff", "old.yaml", "none.yaml")
        #expect(missing.status == 2)
        #expect(missing.errors == "apigen: error: there is no file 'none.yaml'\n")
        #expect(try tool.run("diff", "old.yaml").status == 64)
    }

    @Test func aConfigurationChangesVerdictsAndLeavesChangesOut() throws {
        let tool = try tool()
        try tool.write(
            """
            diff:
              fail-on: source
              severities: { operation-id-changed: none, request-maximum-lowered: none }
              ignore: [operation-removed DELETE /thin*, operation-added GET /things]

            """,
            to: "apigen.yaml"
        )
        let run = try tool.run("diff", "old.yaml", "new.yaml", "--config", "apigen.yaml")
        #expect(run.status == 0)
        #expect(run.output.contains("new.yaml:7:54: compatible: [request-maximum-lowered]"), "\(run.output)")
        #expect(run.output.contains("new.yaml:9:5: compatible: [operation-added]"), "\(run.output)")
        #expect(!run.output.contains("operation-removed"), "\(run.output)")
        #expect(run.output.hasSuffix("3 changes: 0 break the wire, 0 source; the next version is a minor one\n"))
        try tool.write("diff: { fail-on: both }\n", to: "apigen.yaml")
        #expect(try tool.run("diff", "old.yaml", "new.yaml", "--config", "apigen.yaml").status == 1)
        #expect(
            try tool.run("diff", "old.yaml", "new.yaml", "--config", "apigen.yaml", "--fail-on", "none").status == 0
        )
    }

    @Test func whatAConfigurationSaysWronglyIsToldWithItsPlace() throws {
        let tool = try tool()
        try tool.write("diff: { ignore: [operation-remove], fail-on: all, severites: {} }\n", to: "apigen.yaml")
        let run = try tool.run("diff", "old.yaml", "new.yaml", "--config", "apigen.yaml")
        #expect(run.status == 2)
        let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("apigen.yaml:") }
        #expect(
            errors == [
                "apigen.yaml:1:18: error: [configuration] 'operation-remove' is no rule of 'apigen rules'; did you mean "
                    + "'operation-removed'?",
                "apigen.yaml:1:46: error: [configuration] 'fail-on' must be both, none, source or wire",
                "apigen.yaml:1:51: error: [unknown-key] 'severites' is no key of 'diff'; did you mean 'severities'?",
            ]
        )
    }

    @Test func anOverlayChangesBothDescriptions() throws {
        let tool = try tool()
        let action = "{ target: \"$.paths['/things'].get\", update: { operationId: all } }"
        try tool.write(
            "overlay: 1.0.0\ninfo: { title: A, version: '1' }\nactions: [\(action)]\n",
            to: "names.yaml"
        )
        let run = try tool.run("diff", "old.yaml", "new.yaml", "--overlay", "names.yaml")
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.output.contains("operation-id-changed"), "\(run.output)")
    }

    // MARK: git

    /// A repository whose first commit has the old document and whose work tree the new one.
    private func repository() throws -> Tool {
        let tool = try Tool()
        try FileManager.default.createDirectory(
            at: tool.directory.appending(path: "schema/parts"),
            withIntermediateDirectories: true
        )
        let part = "Thing: { type: string }\n"
        let use = "components: { schemas: { Thing: { $ref: 'parts/thing.yaml#/Thing' } } }\n"
        try tool.write(part, to: "schema/parts/thing.yaml")
        try tool.write(Self.old + use, to: "schema/shop.yaml")
        for arguments in [
            ["init", "-q"], ["add", "."],
            ["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", "Begin"],
        ] {
            let run = try Tool.run(URL(filePath: "/usr/bin/env"), ["git"] + arguments, in: tool.directory)
            try #require(run.status == 0, "\(run.errors)")
        }
        try tool.write(part.replacing("string", with: "integer"), to: "schema/parts/thing.yaml")
        try tool.write(Self.new + use, to: "schema/shop.yaml")
        return tool
    }

    @Test func readsADescriptionAndItsOtherFilesAsGitHasThem() throws {
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
            "'git:HEAD' names no file of a revision; write git:REV:PATH, such as git:HEAD:schema/openapi.yaml"
        ),
        (
            "git:--output=x:y",
            "'git:--output=x:y' names no file of a revision; write git:REV:PATH, such as git:HEAD:schema/openapi.yaml"
        ),
    ])
    func saysWhatGitDoesNotHave(name: String, message: String) throws {
        let run = try repository().run("diff", name, "schema/shop.yaml")
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: \(message)\n")
    }
}
