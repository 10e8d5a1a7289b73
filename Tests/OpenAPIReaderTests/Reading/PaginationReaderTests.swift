import OpenAPIReader
import Testing

struct PaginationReaderTests {
    /// Returns a document with a GET operation whose `x-pagination` is in line 11, column 7.
    private func document(_ extensions: String, headers: String = "{}") -> String {
        OpenAPIReaderTests.document(
            """
            paths:
              /pets:
                get:
                  parameters:
                    - { name: after, in: query, schema: { type: string } }
                  responses: { '200': { description: Pets, headers: \(headers) } }
                  \(extensions)
            """
        )
    }

    private func pagination(_ text: String) -> PaginationExtension? {
        read(document("x-pagination: \(text)")).description?.operations.first?.pagination
    }

    private static let wrongFirst =
        "error: [pagination] 'first' must be the number of the first 'page', an integer from 0 to 127"

    @Test func readsACursor() throws {
        let pagination = try #require(self.pagination("{ cursor: after, next: paging.next, items: data }"))
        guard case .cursor(let parameter, let next) = pagination.kind else {
            Issue.record("\(pagination.kind) is not a cursor")
            return
        }
        #expect(parameter.text == "after")
        #expect(next.text == "paging.next")
        #expect(pagination.items?.text == "data")
    }

    @Test func readsALink() throws {
        let plain = try #require(pagination("link"))
        #expect(plain.kind == .link)
        #expect(plain.items == nil)
        #expect(pagination("{ items: data }")?.items?.text == "data")
    }

    @Test func readsNumbersAndOffsets() throws {
        guard case .number(let page, first: 1) = try #require(pagination("{ page: after, items: data }")).kind,
            case .number(_, first: 0) = try #require(pagination("{ page: after, first: 0 }")).kind,
            case .offset(let offset) = try #require(pagination("{ offset: after }")).kind
        else {
            Issue.record("a number and an offset are read")
            return
        }
        #expect(page.text == "after")
        #expect(offset.text == "after")
    }

    @Test(arguments: [#"{ Link: { description: 'With rel="next".' } }"#, "{ link: { description: As rel=next } }"])
    func aDeclaredLinkFieldIsPagination(_ headers: String) {
        let operation = read(document("deprecated: false", headers: headers)).description?.operations.first
        #expect(operation?.pagination != nil)
    }

    @Test(arguments: ["{}", "{ Link: { description: Another page } }", "{ Links: { description: rel=next } }"])
    func otherHeaderFieldsAreNotPagination(_ headers: String) {
        let operation = read(document("deprecated: false", headers: headers)).description?.operations.first
        #expect(operation != nil)
        #expect(operation?.pagination == nil)
    }

    @Test(arguments: [
        (
            "links",
            "error: [pagination] 'links' is not a valid 'x-pagination'; write 'link', or a mapping with 'cursor' and 'next'"
        ),
        (
            "{ cursor: after }",
            "error: [missing-key] 'x-pagination' needs 'next', the response's property with the next 'cursor'"
        ),
        ("{ next: next }", "error: [missing-key] 'x-pagination' needs 'cursor', the parameter for the value of 'next'"),
        (
            "{ page: after, offset: after }",
            "error: [pagination] 'cursor', 'page' and 'offset' exclude each other; keep one of them"
        ),
        (
            "{ cursor: aftr, next: n }",
            "error: [name-missing] the operation has no parameter 'aftr'; did you mean 'after'?"
        ),
        (
            "{ curser: after, next: n }",
            "error: [unknown-key] 'curser' is not a valid key of 'x-pagination'; did you mean 'cursor'?"
        ),
        // Other tools have an extension of this name, too.
        (
            "{ limitParam: count, pageOffsetParam: start }",
            "warning: [pagination] 'x-pagination' is not of the supported form with 'cursor', 'page', 'offset' or 'items'; "
                + "it is ignored"
        ),
        (
            "{ offset: after, limit: count }",
            "warning: [pagination] 'x-pagination' is not of the supported form with 'cursor', 'page', 'offset' or 'items'; "
                + "it is ignored"
        ),
        ("{ offset: after, first: 0 }", Self.wrongFirst), ("{ page: after, first: 1.5 }", Self.wrongFirst),
        ("{ page: after, first: 128 }", Self.wrongFirst), ("{ page: after, first: -1 }", Self.wrongFirst),
        ("[link]", "warning: [wrong-type] 'x-pagination' must be a mapping, but it is a list; it is left out"),
    ])
    func reportsInvalidValues(_ text: String, _ message: String) throws {
        let diagnostics = read(document("x-pagination: \(text)")).diagnostics.map(\.description)
        let found = try #require(diagnostics.first { $0.hasSuffix(message) }, "\(diagnostics)")
        let line = found.split(separator: ":")[1]
        #expect(line == "11")
    }
}
