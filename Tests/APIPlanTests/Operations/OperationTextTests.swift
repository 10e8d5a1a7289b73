import APIPlan
import Testing

@Suite struct OperationTextTests {
    private func documentation(_ operation: String, access: AccessLevel = .public) -> Documentation? {
        Planned(
            schemas: "Problem: { type: object, properties: { a: {} } }",
            paths: "/a: { get: { operationId: a, \(operation) } }",
            options: PlanOptions(access: access)
        ).operation("a")?.documentation
    }

    @Test func containsSummaryDescriptionAndPath() {
        let text = "summary: Short, description: Long text, responses: { '204': { description: ok } }"
        #expect(documentation(text)?.paragraphs == ["Short.", "Long text.", "`GET /a`"])
        #expect(documentation(text, access: .internal)?.paragraphs == ["Short.", "Long text."])
        let same = "summary: Same, description: Same., responses: { '204': { description: ok } }"
        #expect(documentation(same)?.paragraphs == ["Same.", "`GET /a`"])
    }

    @Test(arguments: [("OK", nil), ("Successful operation.", nil), ("A report", "A report.")] as [(String, String?)])
    func omitsDescriptionsThatOnlyConfirmSuccess(description: String, text: String?) {
        let content = "content: { text/plain: {} }"
        let operation = "responses: { '200': { description: '\(description)', \(content) } }"
        #expect(documentation(operation)?.returns == text)
    }

    @Test func listsTheStatusCodesOfErrorResponses() {
        let body = "content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } }"
        let operation = "responses: { '204': { description: ok }, '404': { \(body) }, default: { \(body) } }"
        #expect(
            documentation(operation)?.throws
                == "`APIError`; its body is a `Problem` for status 404 or every other status."
        )
        let plain = "responses: { '204': { description: ok } }"
        #expect(documentation(plain)?.throws == "`APIError`.")
        #expect(documentation(plain, access: .internal)?.throws == nil)
    }
}
