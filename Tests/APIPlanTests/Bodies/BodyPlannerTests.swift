import APIPlan
import Testing

@Suite struct BodyPlannerTests {
    private func post(_ content: String, required: Bool = true) -> Planned {
        Planned(
            schemas:
                "Pet: { type: object, properties: { name: { type: string }, tags: { type: array, items: { type: string } } } }",
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody: { required: \(required), content: { \(content) } }
                    responses: { '204': { description: None } }
                """
        )
    }

    private static let pet = "{ schema: { $ref: '#/components/schemas/Pet' } }"

    @Test func furtherContentTypesAreOverloads() {
        let planned = post(
            "text/csv: {}, application/json: \(Self.pet), multipart/form-data: \(Self.pet), image/png: {}"
        )
        let methods = planned.plan?.operations ?? []
        #expect(methods.map(\.name) == ["a", "a", "a", "a"])
        #expect(methods.flatMap(\.parameters).map(\.isUnlabeled) == [true, false, true, true])
        #expect(methods.flatMap(\.parameters).map(\.name) == ["body", "multipart", "body", "body"])
    }

    @Test func anotherFormOfTheSameValueIsOnlyDocumented() {
        let planned = post("application/json: \(Self.pet), application/xml: \(Self.pet), text/json: \(Self.pet)")
        #expect(planned.plan?.operations.count == 1)
        #expect(
            planned.operation("a")?.documentation.parameters.map(\.text)
                == ["The body. The server also accepts `text/json`, `application/xml`."]
        )
        #expect(planned.messages.isEmpty)
    }

    @Test func equalInlineBodiesAreOneMethodOrHaveLabels() {
        let schema = "{ schema: { type: object, properties: { text: { type: string } } } }"
        let planned = Planned(
            paths: """
                /hooks:
                  post:
                    operationId: send
                    requestBody:
                      required: true
                      content:
                        application/json: \(schema)
                        application/x-www-form-urlencoded: \(schema)
                        multipart/form-data: \(schema)
                    responses: { '204': { description: sent } }
                """
        )
        let methods = planned.plan?.operations ?? []
        #expect(methods.map(\.name) == ["send", "send"])
        #expect(methods.flatMap { $0.parameters.map(\.isUnlabeled) } == [true, false])
        #expect(methods.last?.parameters.map(\.name) == ["multipart"])
    }

    @Test func equalFormsHaveLabelsWithoutJSON() {
        let schema = "{ schema: { type: object, properties: { list: { type: array, items: { type: string } } } } }"
        let planned = Planned(
            paths: """
                /hooks:
                  post:
                    operationId: send
                    requestBody:
                      required: true
                      content:
                        application/x-www-form-urlencoded: \(schema)
                        multipart/form-data: \(schema)
                    responses: { '204': { description: sent } }
                """
        )
        #expect(planned.plan?.operations.map { $0.parameters.map(\.name) } == [["body"], ["form"]])
    }

    @Test func aRangeOfJSONIsSentAsJSON() {
        let planned = Planned(
            paths: """
                /a:
                  post:
                    operationId: send
                    requestBody: { content: { application/*+json: { schema: { type: object, properties: { a: {} } } } } }
                    responses: { '204': { description: sent } }
                """
        )
        #expect(planned.operation("send")?.bodyFormat == .json(contentType: nil))
    }
}
