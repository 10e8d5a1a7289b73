import APIPlan
import Testing

@Suite struct ResponseContentTests {
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
            "default: { description: ok, content: { application/json: { schema: { type: integer } } } }",
            ResultPlan.value(.integer)
        ),
        ("'302': { description: go }, default: { content: { text/plain: {} } }", .empty),
        ("'204': { content: { application/json: {} } }", .empty),
        (
            "'200': { content: { '*/*': { schema: { $ref: '#/components/schemas/Problem' } } } }",
            .value(.named("Problem"))
        ),
        ("'200': { content: { '*/*': { schema: { type: string } } } }", .text),
        ("'200': { content: { '*/*': {} } }", .bytes),
        ("'200': { content: { application/xml: { schema: { type: object } } } }", .bytes),
        ("'200': { content: { application/vnd.x+json: { schema: { type: boolean } } } }", .value(.boolean)),
    ])
    func choosesTheSuccessResponse(responses: String, result: ResultPlan) {
        #expect(get(responses).operation("a")?.result == result)
    }

    @Test func anotherMediaTypeOfTheSameSchemaHasNoMethod() {
        let schema = "{ schema: { $ref: '#/components/schemas/Problem' } }"
        let planned = get(
            "'200': { content: { text/plain: \(schema), application/json: \(schema), text/json: \(schema) } }"
        )
        #expect(planned.plan?.operations.map(\.name) == ["a"])
        #expect(planned.messages == [])
    }

    @Test func anotherMediaTypeKeepsTheOtherStatusCodes() {
        let problem = "application/json: { schema: { $ref: '#/components/schemas/Problem' } }"
        let planned = get("'200': { content: { \(problem), image/png: {} } }, '202': { content: { \(problem) } }")
        #expect(planned.operation("a")?.result == .value(.named("Problem")))
        #expect(planned.operation("aAsPNG")?.accept == "image/png, application/json")
        guard case .responses(let choice) = planned.type("AAsPNGResponse")?.kind else {
            Issue.record("not an enum")
            return
        }
        #expect(choice.cases.map(\.result) == [.bytes, .value(.named("Problem"))])
    }

    @Test func mediaTypesWithOneSuffixHaveOneMethod() {
        let planned = get("'200': { content: { application/json: {}, text/csv: {}, application/x-csv: {} } }")
        #expect(planned.plan?.operations.map(\.name) == ["a", "aAsCSV"])
        #expect(planned.messages.count == 1)
        #expect(
            planned.messages.first?.contains(
                "'application/x-csv' is left out: the method for 'text/csv' has the same name"
            ) == true
        )
    }

    @Test func aHeadHasNoBody() {
        let planned = Planned(
            paths: "/a: { head: { operationId: a, responses: { '200': { content: { application/json: {} } } } } }"
        )
        #expect(planned.operation("a")?.result == .empty)
    }

    @Test(
        arguments: [
            ("application/json: { schema: { type: string, format: binary } }", nil),
            (
                "application/json: { schema: { type: string, format: binary } }, image/png: { schema: { type: string, format: binary } }",
                "image/png"
            ),
            ("'*/*': { schema: { type: string, format: byte } }", nil),
        ] as [(String, String?)]
    )
    func binaryContentIsBytesWhateverItsType(content: String, accept: String?) {
        let planned = Planned(
            paths: "/a: { get: { operationId: a, responses: { '200': { description: ok, content: { \(content) } } } } }"
        )
        #expect(planned.plan?.operations.map(\.result) == [.bytes])
        #expect(planned.operation("a")?.accept == accept)
    }

    @Test func equalListsInSeveralMediaTypesAreOneMethod() {
        let schema = "{ schema: { type: array, items: { $ref: '#/components/schemas/A' } } }"
        let planned = Planned(
            schemas: "A: { type: object, properties: { a: { type: string } } }",
            paths: """
                /a:
                  get:
                    operationId: a
                    responses:
                      '200':
                        description: ok
                        content: { text/plain: \(schema), application/json: \(schema), text/json: \(schema), application/vnd.x+json: \(schema) }
                """
        )
        #expect(planned.plan?.operations.map(\.name) == ["a"])
    }

    @Test func equalInlineSuccessesAreOneType() {
        let content = "content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }"
        let planned = Planned(
            paths:
                "/a: { get: { operationId: a, responses: { '200': { description: ok, \(content) }, '201': { description: ok, \(content) } } } }"
        )
        #expect(planned.operation("a")?.result == .value(.named("AResponse")))
    }
}
