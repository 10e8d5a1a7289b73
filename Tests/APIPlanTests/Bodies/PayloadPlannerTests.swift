import APIPlan
import Testing

@Suite struct PayloadPlannerTests {
    private static let hooks = """
        openapi: 3.1.0
        info: { title: Hooks, version: '1' }
        webhooks:
          pet.created:
            post: { requestBody: { content: { application/json: { schema: { type: object, description: A pet., properties: { name: { type: string } } } } } } }
            put: { requestBody: { content: { application/json: { schema: { type: object, properties: { old: { type: string } } } } } } }
          pet.gone: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Gone' } } } } } }
          pet.list: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { type: object, properties: { id: { type: string } } } } } } } } }
          pet.form: { post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object } } } } } }
        paths:
          /a: { post: { operationId: first, responses: { '204': { description: '' } }, callbacks: { onEvent: { '{$request.body#/url}': { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } } } } } } }
          /b:
            post:
              operationId: second
              responses: { '204': { description: '' } }
              callbacks:
                onEvent: { 'http://a': { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { b: { type: string } } } } } } } } }
                onGone: { 'http://a': { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Gone' } } } } } } }
        components:
          schemas:
            Gone: { type: object, properties: { id: { type: string } } }
            Unused: { type: object, properties: { id: { type: string } } }
        """

    private func paragraphs(_ name: String, _ planned: Planned) -> [String]? {
        planned.type(name)?.documentation.paragraphs
    }

    @Test func namesInlinePayloadsAfterTheirKeys() {
        let planned = Planned(document: Self.hooks)
        #expect(
            planned.plan?.types.map(\.name) == [
                "Gone", "Unused", "PetCreatedPayload", "PetCreatedPutPayload", "PetListPayloadItem", "PetListPayload",
                "OnEventPayload", "SecondOnEventPayload",
            ]
        )
        #expect(planned.plan?.operations.map(\.name) == ["first", "second"])
        #expect(planned.properties("SecondOnEventPayload").map(\.name) == ["b"])
        #expect(planned.type("PetListPayload")?.kind == .alias(.array(.named("PetListPayloadItem"))))
    }

    @Test func docCommentsNameTheSenders() {
        let planned = Planned(document: Self.hooks)
        #expect(paragraphs("PetCreatedPayload", planned) == ["A pet.", "The payload of the webhook `pet.created`."])
        #expect(paragraphs("OnEventPayload", planned) == ["The payload of the callback `onEvent` of `POST /a`."])
        #expect(
            paragraphs("Gone", planned) == [
                "The payload of the webhook `pet.gone` and the callback `onGone` of `POST /b`."
            ]
        )
    }

    @Test func aPayloadThatIsNotJSONIsAWarning() {
        let planned = Planned(document: Self.hooks)
        #expect(
            planned.messages.filter { $0.contains("payload-left-out") } == [
                "a.yaml:9:49: warning: [payload-left-out] 'application/x-www-form-urlencoded' is not JSON, so the payload has "
                    + "no type"
            ]
        )
    }

    @Test func payloadsAreKeptWhereUnusedTypesAreOmitted() {
        let kept = Planned(document: Self.hooks, options: PlanOptions(dropsUnusedTypes: true))
        #expect(kept.type("Gone") != nil)
        #expect(kept.type("PetListPayloadItem") != nil)
        #expect(kept.type("Unused") == nil)
    }

    @Test func aCallbackThatOperationsShareHasOneType() {
        let call =
            "{ responses: { '204': { description: '' } }, callbacks: { done: { $ref: '#/components/callbacks/Done' } } }"
        let planned = Planned(
            document: """
                openapi: 3.1.0
                info: { title: Hooks, version: '1' }
                paths: { /a: { post: \(call) }, /b: { post: \(call) } }
                components: { callbacks: { Done: { 'http://a': { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } } } } } }
                """
        )
        #expect(planned.plan?.types.map(\.name) == ["DonePayload"])
        #expect(
            paragraphs("DonePayload", planned) == [
                "The payload of the callback `done` of `POST /a` and the callback `done` of `POST /b`."
            ]
        )
    }
}
