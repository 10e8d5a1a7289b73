import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized, .blocking) struct ChangeReportTests {
    @Test func writesALineForEachChangeMostSevereFirst() throws {
        let run = try ChangedDescription.diff()
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
                4 changes: 2 break the wire, 2 break source; the next version is a major version

                """
        )
    }

    @Test func reportsThatThereAreNoChanges() throws {
        let run = try ChangedDescription.runner().run(
            "diff",
            "old.yaml",
            "old.yaml",
            "--fail-on",
            "wire",
            "--fail-on",
            "source"
        )
        #expect(run.status == 0)
        #expect(run.output == "no changes\n")
    }
}
