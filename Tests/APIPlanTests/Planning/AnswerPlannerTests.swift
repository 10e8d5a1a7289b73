import APIPlan
import Testing

@Suite struct AnswerPlannerTests {
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

    @Test func refusesSuccessesThatDiffer() {
        let planned = get("'200': { description: ok, content: { text/plain: {} } }, '204': { description: ok }")
        #expect(planned.plan == nil)
        #expect(
            planned.messages == [
                "a.yaml:7:77: error: [success-differs] an operation whose responses of success differ is not supported",
                "a.yaml:7:20: note: [success-differs] the other one is here",
            ]
        )
    }

    @Test func listsFailuresWithNamedBodies() {
        let body =
            "description: no, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } }"
        let planned = get("'204': { description: ok }, '404': { \(body) }, 5XX: { \(body) }, default: { \(body) }")
        let operation = planned.operation("a")
        #expect(operation?.failures.map(\.status) == [404, 5, 0])
        #expect(operation?.failures.map(\.typeName) == ["Problem", "Problem", "Problem"])
        #expect(
            operation?.documentation.throws
                == "`APIError`; its body is a `Problem` for status 404, 5XX or every other status."
        )
    }

    @Test func warnsAboutFailuresWithoutAName() {
        let planned = get(
            "'204': { description: ok }, '404': { description: no, content: { application/json: { schema: { type: string } } } }"
        )
        #expect(planned.plan != nil)
        #expect(
            planned.messages == [
                "a.yaml:7:113: warning: [failure-unnamed] a failure's body needs a named schema to have a type; this "
                    + "one is read as bytes"
            ]
        )
    }
}
