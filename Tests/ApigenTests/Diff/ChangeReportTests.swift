import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized) struct ChangeReportTests {
    @Test func writesALineForEachChangeMostSevereFirst() throws {
        let run = try ChangedDescription.diff()
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                new.yaml:7:54: wire: [request-maximum-lowered] the maximum of the query parameter 'limit' of 'GET /things' \
                is 50 and no longer 100 (was old.yaml:7:54)
                old.yaml:9:5: wire, source: [operation-removed] 'DELETE /things' is gone
                new.yaml:6:20: source: [operation-id-changed] the operationId of 'GET /things' is 'allThings' and no \
                longer 'things' (was old.yaml:6:20)
                new.yaml:9:5: compatible: [operation-added] 'POST /things' is new
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
