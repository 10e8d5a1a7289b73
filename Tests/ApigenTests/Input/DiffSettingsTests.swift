import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized, .blocking) struct DiffSettingsTests {
    @Test func setsSeveritiesAndIgnoresChanges() throws {
        let tool = try ChangedDescription.runner()
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
        #expect(
            run.output.hasSuffix("3 changes: 0 break the wire, 0 break source; the next version is a minor version\n")
        )
        try tool.write("diff: { fail-on: both }\n", to: "apigen.yaml")
        #expect(try tool.run("diff", "old.yaml", "new.yaml", "--config", "apigen.yaml").status == 1)
        #expect(
            try tool.run("diff", "old.yaml", "new.yaml", "--config", "apigen.yaml", "--fail-on", "none").status == 0
        )
    }

    @Test func reportsInvalidSettingsWithTheirPositions() throws {
        let tool = try ChangedDescription.runner()
        try tool.write("diff: { ignore: [operation-remove], fail-on: all, severites: {} }\n", to: "apigen.yaml")
        let run = try tool.run("diff", "old.yaml", "new.yaml", "--config", "apigen.yaml")
        #expect(run.status == 2)
        let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("apigen.yaml:") }
        #expect(
            errors == [
                "apigen.yaml:1:18: error: [configuration] 'operation-remove' is not a rule of 'apigen rules'; did you mean "
                    + "'operation-removed'?",
                "apigen.yaml:1:46: error: [configuration] 'fail-on' must be both, none, source or wire",
                "apigen.yaml:1:51: error: [unknown-key] 'severites' is not a key of 'diff'; did you mean 'severities'?",
            ]
        )
    }
}
