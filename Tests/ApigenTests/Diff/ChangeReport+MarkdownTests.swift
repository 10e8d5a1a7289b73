import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized) struct ChangeReportMarkdownTests {
    @Test func writesATableForEachDegreeOfCompatibility() throws {
        let run = try ChangedDescription.diff("--format", "markdown")
        #expect(
            run.output == """
                ## API changes

                4 changes: 2 break the wire, 2 break source; the next version is a major version.

                ### Breaks the wire

                | change | rule | position |
                |---|---|---|
                | The maximum of the query parameter 'limit' of 'GET /things' is 50 and no longer 100. | \
                `request-maximum-lowered` | `new.yaml:7:54` |
                | 'DELETE /things' is gone. Breaks source too. | `operation-removed` | `old.yaml:9:5` |

                ### Breaks source only

                | change | rule | position |
                |---|---|---|
                | The operationId of 'GET /things' is 'allThings' and no longer 'things'. | `operation-id-changed` | \
                `new.yaml:6:20` |

                ### Compatible

                | change | rule | position |
                |---|---|---|
                | 'POST /things' is new. | `operation-added` | `new.yaml:9:5` |

                """
        )
    }
}
