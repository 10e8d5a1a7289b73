import APIPlan
import Testing

@Suite struct OperationPlannerTests {
    private static let request = """
        Request:
          type: object
          required: [prompt]
          properties:
            top_k: { type: integer }
            prompt: { type: string }
            stream: { type: boolean }
        """

    private func post(when: String = "{ stream: true }", isFlat: Bool = false) -> Planned {
        Planned(
            schemas: Self.request,
            paths: """
                /generate:
                  post:
                    operationId: generate
                    x-swift-flatten: \(isFlat)
                    x-stream: { method: streamGenerate, format: sse, when: \(when) }
                    requestBody:
                      required: true
                      content: { application/json: { schema: { $ref: '#/components/schemas/Request' } } }
                    responses: { '200': { description: ok } }
                """
        )
    }

    @Test(arguments: [
        ("x-swift-name: modelStatus", "modelStatus"), ("operationId: get_model_status_get", "getModelStatusGet"),
        ("summary: Nothing else", "getModelsStatus"), ("operationId: close", "closeOperation"),
        ("operationId: ''", "getModelsStatus"), ("operationId: pets/list", "petsList"),
        ("operationId: Foo.bar_baz", "fooBarBaz"), ("operationId: GETALL", "getall"), ("operationId: 3d", "_3d"),
        ("operationId: default", "`default`"),
    ])
    func namesMethods(line: String, name: String) {
        let planned = Planned(
            paths: """
                /models/status:
                  get:
                    \(line)
                    responses: { '204': { description: None } }
                """
        )
        #expect(planned.plan?.operations.map(\.name) == [name])
    }

    @Test func putsRequiredParametersFirstAndTheBodyLast() {
        let planned = Planned(
            paths: """
                /a/{id}:
                  put:
                    operationId: put
                    x-swift-unlabeled: id
                    parameters:
                      - { name: q, in: query, schema: { type: string } }
                      - { name: X-Key, in: header, required: true, schema: { type: integer } }
                      - { name: id, in: path, required: true, schema: { type: string } }
                    requestBody: { content: { application/json: { schema: { type: array, items: {} } } } }
                    responses: { '204': { description: None } }
                """
        )
        let operation = planned.operation("put")
        #expect(operation?.parameters.map(\.name) == ["xKey", "id", "q", "body"])
        #expect(operation?.parameters.map(\.isUnlabeled) == [false, true, false, true])
        #expect(operation?.parameters.map(\.hasNilDefault) == [false, false, true, true])
        #expect(operation?.path == [.literal("/a/"), .parameter("id")])
        #expect(operation?.fields.map(\.wireName) == ["q", "X-Key"])
        #expect(operation?.body == .parameter(name: "body", isOptional: true))
        #expect(operation?.result == .empty)
    }

    @Test func hidesTheSwitchOfAFlattenedBody() {
        let planned = post(isFlat: true)
        let prompt = BodyPlan.Argument(label: "prompt", value: .parameter("prompt"))
        let topK = BodyPlan.Argument(label: "topK", value: .parameter("topK"))
        let stream = BodyPlan.Argument(label: "stream", value: .literal(.boolean(true)))
        #expect(planned.operation("generate")?.parameters.map(\.name) == ["prompt", "topK"])
        #expect(planned.operation("generate")?.body == .flattened(type: "Request", arguments: [topK, prompt]))
        #expect(
            planned.operation("streamGenerate")?.body == .flattened(type: "Request", arguments: [topK, prompt, stream])
        )
    }

    @Test func labelsAKeywordWithoutBackticks() {
        let planned = Planned(
            paths: """
                /a:
                  post:
                    operationId: a
                    x-swift-flatten: true
                    requestBody:
                      content: { application/json: { schema: { type: object, properties: { in: { type: string } } } } }
                    responses: { '204': { description: None } }
                """
        )
        let argument = BodyPlan.Argument(label: "in", value: .parameter("`in`"))
        #expect(planned.operation("a")?.body == .flattened(type: "ARequest", arguments: [argument]))
    }

    @Test func setsTheSwitchInACopyOfAWholeBody() {
        let planned = post()
        #expect(
            planned.operation("generate")?.body == .copy(parameter: "body", property: "stream", value: .absent)
        )
        #expect(
            planned.operation("streamGenerate")?.body
                == .copy(parameter: "body", property: "stream", value: .boolean(true))
        )
        #expect(planned.operation("streamGenerate")?.locals.body == "sentBody")
    }

    @Test func refusesASwitchOfAnotherType() {
        let planned = post(when: "{ prompt: true }")
        #expect(planned.plan == nil)
        #expect(
            planned.messages == [
                "a.yaml:8:64: error: [stream-switch-type] 'prompt' cannot have this value"
            ]
        )
    }

    @Test func refusesAnUnlabeledParameterThatIsNone() {
        let planned = Planned(
            paths: """
                /a:
                  get:
                    x-swift-unlabeled: promt
                    responses: { '204': { description: None } }
                """
        )
        #expect(planned.plan == nil)
    }

    @Test func findsLocalNamesThatNoParameterHas() {
        let planned = Planned(
            paths: """
                /a:
                  get:
                    operationId: a
                    parameters:
                      - { name: request, in: query, schema: { type: string } }
                      - { name: caller, in: query, schema: { type: string } }
                    responses: { '204': { description: None } }
                """
        )
        #expect(planned.operation("a")?.locals == LocalNames(request: "sentRequest", caller: "self.caller"))
    }

    @Test func sendsTheOppositeOfARequiredSwitch() {
        let planned = Planned(
            paths: """
                /a:
                  post:
                    operationId: plain
                    x-stream: { method: streaming, format: text, when: { live: true } }
                    requestBody:
                      content:
                        application/json:
                          schema: { type: object, required: [live], properties: { live: { type: boolean } } }
                    responses: { '204': { description: None } }
                """
        )
        #expect(
            planned.operation("plain")?.body == .copy(parameter: "body", property: "live", value: .boolean(false))
        )
        #expect(planned.operation("plain")?.parameters.map(\.type) == [.named("PlainRequest")])
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

    @Test func sendsASwitchThatMayBeNull() {
        let planned = Planned(
            paths: """
                /a:
                  post:
                    operationId: a
                    x-stream: { method: b, format: sse, when: { live: true } }
                    requestBody:
                      content:
                        application/json:
                          schema: { type: object, properties: { live: { anyOf: [{ type: boolean }, { type: 'null' }] } } }
                    responses: { '204': { description: None } }
                """
        )
        #expect(planned.operation("a")?.body == .copy(parameter: "body", property: "live", value: .absent))
        #expect(planned.operation("b")?.body == .copy(parameter: "body", property: "live", value: .boolean(true)))
    }
}
