import APIPlan
import Testing

@Suite struct ResponsePlannerTests {
    private func get(_ responses: String) -> Planned {
        Planned(
            schemas: "Problem: { type: object, properties: { detail: { type: string } } }",
            paths: """
                /a:
                  get:
                    operationId: a
                    responses: { \(responses) }
                """
        )
    }

    @Test(arguments: [
        (
            "'200': { description: ok, content: { application/json: { schema: { type: string } } } }",
            ResultPlan.value(.string)
        ),
        ("'200': { description: ok, content: { application/hal+json: {} } }", .value(.anyValue)),
        (
            "'200': { description: ok, content: { application/json: { schema: { type: [string, 'null'] } } } }",
            .value(.optional(.string))
        ),
        ("2XX: { description: ok, content: { text/plain; charset=utf-8: {} } }", .text),
        ("'200': { description: ok, content: { image/png: {} } }", .bytes),
        ("'204': { description: ok }", .empty),
        ("'200': { description: ok }, '204': { description: ok }", .empty),
    ])
    func choosesTheResult(responses: String, result: ResultPlan) {
        let planned = get(responses)
        #expect(planned.operation("a")?.result == result)
        #expect(planned.messages.isEmpty)
    }

    @Test func aResponseWithoutContentIsNil() {
        let planned = get("'200': { description: ok, content: { text/plain: {} } }, '204': { description: none }")
        #expect(planned.messages.isEmpty)
        #expect(planned.operation("a")?.result == .optional(.text))
        #expect(planned.operation("a")?.documentation.returns == "ok. Nil for a response without content.")
    }

    @Test func differentSuccessResponsesAreAnEnum() {
        let problem = "content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } }"
        let planned = get(
            "'202': { description: later }, '200': { description: ok, \(problem) }, 2XX: { content: { text/csv: {} } }"
        )
        #expect(planned.operation("a")?.result == .choice("AResponse"))
        #expect(planned.operation("a")?.accept == "application/json, text/csv")
        guard case .responses(let plan)? = planned.type("AResponse")?.kind else {
            Issue.record("not an enum")
            return
        }
        #expect(plan.cases.map(\.name) == ["accepted", "ok", "success"])
        #expect(plan.cases.map(\.status) == [.code(202), .code(200), .range(2)])
        #expect(plan.cases.map(\.result) == [.empty, .value(.named("Problem")), .text])
    }

    @Test func equalContentForSeveralStatusCodesIsOneResult() {
        let problem = "content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } }"
        let planned = get("'200': { description: ok, \(problem) }, '201': { description: new, \(problem) }")
        #expect(planned.operation("a")?.result == .value(.named("Problem")))
    }

    @Test func anInlineErrorResponseIsNamedAfterItsStatus() {
        let planned = get(
            "'204': {}, '404': { content: { application/json: { schema: { properties: { a: { type: string } } } } } }"
        )
        #expect(planned.operation("a")?.failures == [.init(status: 404, typeName: "ANotFound")])
        #expect(planned.properties("ANotFound").map(\.name) == ["a"])
    }

    @Test func aComponentIsOneTypeForAllOperations() {
        let planned = Planned(
            document: """
                openapi: 3.1.0
                info: { title: A, version: '1' }
                paths:
                  /a: { get: { operationId: a, responses: { '204': {}, '404': { $ref: '#/components/responses/Missing' } } } }
                  /b: { get: { operationId: b, responses: { '204': {}, '404': { $ref: '#/components/responses/Missing' } } } }
                components:
                  responses:
                    Missing:
                      description: No
                      content: { application/json: { schema: { properties: { a: { type: string } } } } }
                """
        )
        #expect(planned.plan?.failures.map(\.typeName) == ["MissingError"])
        #expect(planned.plan?.types.map(\.name) == ["MissingError"])
    }

    @Test func listsErrorResponsesWithNamedBodies() {
        let body =
            "description: no, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } }"
        let planned = get("'204': { description: ok }, '404': { \(body) }, 5XX: { \(body) }, default: { \(body) }")
        let operation = planned.operation("a")
        #expect(operation?.failures?.map(\.status) == [404, 5, 0])
        #expect(operation?.failures?.map(\.typeName) == ["Problem", "Problem", "Problem"])
        #expect(
            operation?.documentation.throws
                == "`APIError`; its body is a `Problem` for status 404, 5XX or every other status."
        )
    }
}
