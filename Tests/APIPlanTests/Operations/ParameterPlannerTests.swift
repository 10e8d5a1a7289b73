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
    ]) func warnsAboutValuesThatNoStyleRepresents(parameter: String, warns: Bool) {
        let messages = planned(parameter).messages.filter { $0.contains("parameter-nested") }
        #expect(messages.count == (warns ? 1 : 0), "\(messages)")
    }

    @Test func theWarningNamesTheSerialization() {
        #expect(
            planned("in: header, schema: { $ref: '#/components/schemas/Deep' }").messages == [
                "a.yaml:7:20: warning: [parameter-nested] the style 'simple' cannot represent the nested values of 'f', which "
                    + "are sent as JSON text; use 'content'"
            ]
        )
    }

    @Test func parametersWithOneNameContainTheirLocation() {
        let parameters = ["header", "query", "path", "cookie"].map { location in
            "{ name: id, in: \(location), required: true, schema: { type: string } }"
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

    @Test func aRequiredConstantIsNotAParameter() {
        #expect(planned("in: query, required: true, schema: { const: '2' }").operation("a")?.parameters == [])
        #expect(
            planned("in: query, required: true, schema: { const: true }").operation("a")?.fields == [
                FieldPlan(.query, wireName: "f", value: .constant("true"))
            ]
        )
        #expect(planned("in: query, schema: { const: '2' }").operation("a")?.parameters.count == 1)
    }

    @Test func sendsListsInAQueryOnly() {
        let parameter = "schema: { type: array, items: { type: string, enum: [a] } }"
        func get(_ location: String) -> Planned {
            Planned(
                paths: """
                    /a:
                      get:
                        operationId: a
                        parameters: [{ name: tags, in: \(location), \(parameter) }]
                        responses: { '204': { description: None } }
                    """
            )
        }
        #expect(get("query").operation("a")?.parameters.map(\.type) == [.optional(.array(.named("ATag")))])
        #expect(
            get("query").type("ATag")?.kind
                == .openEnum(OpenEnumPlan(cases: [.init(name: "a", wireValue: .string("a"))], isParameter: true))
        )
        #expect(get("header").messages.isEmpty)
        #expect(get("header").operation("a")?.fields.map(\.style) == [StylePlan("simple")])
    }

    @Test(arguments: [("List", true), ("Lists", true), ("Object", false), ("Deep", false)])
    func sendsNamedListsInAQuery(schema: String, isPlain: Bool) {
        let planned = Planned(
            schemas: """
                List: { type: array, items: { type: integer } }
                Lists: { $ref: '#/components/schemas/List' }
                Object: { type: object }
                Deep: { type: array, items: { $ref: '#/components/schemas/List' } }
                """,
            paths: """
                /a:
                  get:
                    operationId: a
                    parameters: [{ name: ids, in: query, schema: { $ref: '#/components/schemas/\(schema)' } }]
                    responses: { '204': { description: None } }
                """
        )
        #expect(planned.operation("a")?.parameters.map(\.type) == [.optional(.named(schema))])
        #expect(planned.operation("a")?.fields.map(\.style) == [isPlain ? nil : StylePlan("form")])
        #expect(planned.messages.contains { $0.contains("parameter-nested") } == (schema == "Deep"))
    }
}
