import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized, .blocking) struct ChangeReportMarkdownTests {
    @Test func writesATableForEachDegreeOfCompatibility() throws {
        let run = try ChangedDescription.diff("--format", "markdown")
        #expect(
            run.output == """
                ## API changes

                4 changes: 2 break the wire, 2 break source; the next version is a major version.

                ### Breaks the wire

                | change | rule | position |
                |---|---|---|
                | The maximum of the query parameter 'limit' of 'GET /things' was lowered from 100 to 50. | \
                `request-maximum-lowered` | `new.yaml:7:54` |
                | 'DELETE /things' was removed. Breaks source too. | `operation-removed` | `old.yaml:9:5` |

                ### Breaks source only

                | change | rule | position |
                |---|---|---|
                | The operationId of 'GET /things' changed from 'things' to 'allThings'. | `operation-id-changed` | \
                `new.yaml:6:20` |

                ### Compatible

                | change | rule | position |
                |---|---|---|
                | 'POST /things' was added. | `operation-added` | `new.yaml:9:5` |

                """
        )
    }
}
