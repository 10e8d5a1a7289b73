import APIPlan
import Testing

@Suite struct StreamSwitchTests {
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

    @Test func aSwitchOfAFlattenedBodyIsNotAParameter() {
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

    @Test func rejectsASwitchOfAnotherType() {
        let planned = post(when: "{ prompt: true }")
        #expect(planned.plan == nil)
        #expect(
            planned.messages == [
                "a.yaml:8:64: error: [stream-switch-type] 'prompt' cannot have this value"
            ]
        )
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

    @Test func aSwitchMayBeNullable() {
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

    @Test func aSwitchNeedsABody() {
        let planned = Planned(
            paths: """
                /a:
                  get:
                    operationId: a
                    x-stream: { method: b, format: sse, when: { live: true } }
                    parameters: [{ name: live, in: query, schema: { type: boolean } }]
                    responses: { '204': { description: None } }
                """
        )
        #expect(
            planned.messages == [
                "a.yaml:7:51: error: [stream-switch-missing] 'live' is not a property of a body: the operation has none"
            ]
        )
    }

    @Test func aSwitchIsAPropertyOfTheBody() {
        let planned = Planned(
            paths: """
                /a:
                  post:
                    operationId: a
                    x-stream: { method: b, format: sse, when: { live: true } }
                    parameters: [{ name: live, in: query, schema: { type: boolean } }]
                    requestBody: { content: { application/json: { schema: { type: string } } } }
                    responses: { '204': { description: None } }
                """
        )
        #expect(
            planned.messages == [
                "a.yaml:7:51: error: [stream-switch-missing] 'live' is not a property of the body"
            ]
        )
    }
}
