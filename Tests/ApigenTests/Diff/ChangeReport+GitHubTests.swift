import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized, .blocking) struct ChangeReportGitHubTests {
    @Test func writesWorkflowCommands() throws {
        let run = try ChangedDescription.diff("--format", "github")
        #expect(
            run.output == """
                ::error file=new.yaml,line=7,col=54,title=wire%3A request-maximum-lowered::the maximum of the query \
                parameter 'limit' of 'GET /things' was lowered from 100 to 50
                ::error file=new.yaml,title=wire%2C source%3A operation-removed::'DELETE /things' was removed
                ::warning file=new.yaml,line=6,col=20,title=source%3A operation-id-changed::the operationId of 'GET \
                /things' changed from 'things' to 'allThings'
                ::notice file=new.yaml,line=9,col=5,title=compatible%3A operation-added::'POST /things' was added
                4 changes: 2 break the wire, 2 break source; the next version is a major version

                """
        )
    }
}
