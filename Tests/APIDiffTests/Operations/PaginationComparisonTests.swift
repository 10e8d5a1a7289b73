import Testing

@testable import APIDiff

@Suite struct PaginationComparisonTests {
    @Test(arguments: [
        ("pages-added", ["pagination was added to 'POST /things'"]),
        ("pages-removed", ["pagination was removed from 'POST /things'"]),
        (
            "pages-turn-changed",
            [
                "the pagination of 'POST /things' changed from the cursor 'next' in 'after' to the cursor 'meta.next' in 'after'",
                "the pagination of 'POST /things' changed from the cursor 'next' in 'after' to the header field 'Link'",
                "the pagination of 'POST /things' changed from the page number in 'page' starting at 1 to the page number in 'page' starting at 0",
                "the pagination of 'POST /things' changed from the page number in 'page' starting at 1 to the offset in 'page'",
            ]
        ),
        (
            "pages-items-changed",
            [
                "the items of a page of 'POST /things' moved from 'data' to 'things'",
                "the items of a page of 'POST /things' moved from the whole response to 'data'",
            ]
        ),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func theSamePaginationIsNotReported() throws {
        let text =
            "x-pagination: { cursor: { parameter: after, next: next } }\nparameters: [{ name: after, in: query, schema: { type: string } }]"
        #expect(try RulePair.changes(in: .operation, from: text, to: text + "\nsummary: All.").isEmpty)
    }
}
