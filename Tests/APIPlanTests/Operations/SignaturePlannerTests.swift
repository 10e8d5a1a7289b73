import APIPlan
import Testing

@Suite struct SignaturePlannerTests {
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

    @Test func rejectsAnUnknownUnlabeledParameter() {
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

    @Test func localNamesDifferFromParameters() {
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

    @Test func theEnumOfAComponentParameterIsOneType() {
        let planned = Planned(
            document: """
                openapi: 3.1.0
                info: { title: S, version: '1' }
                paths:
                  /a: { get: { operationId: listA, parameters: [{ $ref: '#/components/parameters/alt' }], responses: { '204': { description: ok } } } }
                  /b: { get: { operationId: listB, parameters: [{ $ref: '#/components/parameters/alt' }], responses: { '204': { description: ok } } } }
                components:
                  parameters: { alt: { name: alt, in: query, schema: { type: string, enum: [json, media] } } }
                """
        )
        #expect(planned.plan?.types.map(\.name) == ["Alt"])
        #expect(
            planned.plan?.operations.flatMap { $0.parameters.map(\.type) } == [
                .optional(.named("Alt")), .optional(.named("Alt")),
            ]
        )
    }
}
