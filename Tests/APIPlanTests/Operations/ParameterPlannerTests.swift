import APIPlan
import Testing

@Suite struct ParameterPlannerTests {
    private func planned(_ parameter: String) -> Planned {
        Planned(
            schemas: """
                Plain: { type: object, properties: { a: { type: string }, tags: { type: array, items: { type: string } } } }
                Deep: { type: object, properties: { inner: { $ref: '#/components/schemas/Plain' } } }
                """,
            paths: """
                /a:
                  get:
                    operationId: a
                    parameters: [{ name: f, \(parameter) }]
                    responses: { '204': { description: None } }
                """
        )
    }

    @Test(arguments: [
        ("in: query, schema: { $ref: '#/components/schemas/Plain' }", false),
        ("in: query, explode: false, schema: { $ref: '#/components/schemas/Plain' }", true),
        ("in: query, schema: { $ref: '#/components/schemas/Deep' }", true),
        ("in: query, style: deepObject, schema: { $ref: '#/components/schemas/Deep' }", false),
        ("in: query, content: { application/json: { schema: { $ref: '#/components/schemas/Deep' } } }", false),
        ("in: header, schema: { type: array, items: { type: array, items: { type: string } } }", true),
        ("in: query, schema: { type: object, additionalProperties: { type: object } }", true),
        ("in: query, schema: {}", false),
    ]) func whatNoStyleHoldsIsTold(parameter: String, isTold: Bool) {
        let messages = planned(parameter).messages.filter { $0.contains("parameter-nested") }
        #expect(messages.count == (isTold ? 1 : 0), "\(messages)")
    }

    @Test func theMessageSaysWhatIsDone() {
        #expect(
            planned("in: header, schema: { $ref: '#/components/schemas/Deep' }").messages == [
                "a.yaml:7:20: warning: [parameter-nested] the style 'simple' has no form for what is nested in 'f', which "
                    + "is sent as JSON text; give it 'content'"
            ]
        )
    }

    @Test func parametersOfOneNameSayWhereTheyStand() {
        let parameters = ["header", "query", "path", "cookie"].map { place in
            "{ name: id, in: \(place), required: true, schema: { type: string } }"
        }
        let planned = Planned(
            paths: """
                /a/{id}:
                  get:
                    operationId: a
                    parameters: [\(parameters.joined(separator: ", "))]
                    responses: { '204': { description: None } }
                """
        )
        #expect(planned.operation("a")?.parameters.map(\.name) == ["headerID", "queryID", "id", "cookieID"])
        #expect(planned.messages.isEmpty)
    }

    @Test func aConstantIsSentWithoutBeingAsked() {
        #expect(planned("in: query, required: true, schema: { const: '2' }").operation("a")?.parameters == [])
        #expect(
            planned("in: query, required: true, schema: { const: true }").operation("a")?.fields == [
                FieldPlan(.query, wireName: "f", value: .constant("true"))
            ]
        )
        #expect(planned("in: query, schema: { const: '2' }").operation("a")?.parameters.count == 1)
    }
}
