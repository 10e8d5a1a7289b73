import APIPlan
import Testing

@Suite struct TypePlannerTests {
    @Test func namesInlineTypesAfterTheirOwner() {
        let planned = Planned(
            schemas: """
                ChatResponse:
                  type: object
                  properties:
                    choices:
                      type: array
                      items: { type: object, properties: { index: { type: integer } } }
                    usage: { type: object, properties: { total: { type: integer } } }
                    extra: { type: object, additionalProperties: { type: string, enum: [a] } }
                """
        )
        #expect(
            planned.plan?.types.map(\.name) == [
                "ChatResponse", "ChatResponseChoice", "ChatResponseUsage", "ChatResponseExtraValue",
            ]
        )
        #expect(
            planned.properties("ChatResponse").map(\.type) == [
                .optional(.array(.named("ChatResponseChoice"))), .optional(.named("ChatResponseUsage")),
                .optional(.dictionary(.named("ChatResponseExtraValue"))),
            ]
        )
    }

    @Test func reservedTypeNamesGetASuffix() {
        let planned = Planned(schemas: "Error: { type: string }\nSnippetClient: { type: string }")
        #expect(planned.plan?.types.map(\.name) == ["ErrorModel", "SnippetClientModel"])
        #expect(planned.messages.count == 2)
    }

    @Test func usesChosenNames() {
        let planned = Planned(
            schemas: """
                User_1:
                  x-swift-name: Account
                  type: object
                  properties: { d: { type: string, x-swift-name: day } }
                """
        )
        #expect(planned.properties("Account").map(\.name) == ["day"])
    }

    @Test func usesChosenNamesOfInlineTypes() {
        let planned = Planned(
            schemas: "Users: { type: array, items: { type: string, enum: [a], x-swift-name: Account } }",
            paths: """
                /a:
                  post:
                    operationId: a
                    x-stream: { format: sse, item: { type: string, enum: [a], x-swift-name: Step } }
                    parameters: [{ name: q, in: query, schema: { type: string, enum: [a], x-swift-name: Order } }]
                    requestBody: { content: { application/json: { schema: { enum: [a], x-swift-name: Wish } } } }
                    responses: { '200': { description: A, content: { text/event-stream: {} } } }
                """
        )
        #expect(planned.plan?.types.map(\.name) == ["Users", "Account", "Order", "Wish", "Step"])
    }

    @Test func rejectsInvalidChosenNames() {
        let planned = Planned(
            schemas: """
                user:
                  x-swift-name: account
                  type: object
                  properties: { a: { type: string, x-swift-name: String }, b: { type: string, x-swift-name: a b } }
                """
        )
        #expect(
            planned.messages == [
                "a.yaml:6:5: error: [swift-name-invalid] 'account' must begin with an uppercase letter, as type "
                    + "names do",
                "a.yaml:9:21: error: [swift-name-invalid] 'String' must begin with a lowercase letter; only type "
                    + "names begin with an uppercase one",
                "a.yaml:9:64: error: [swift-name-invalid] 'a b' is not a valid Swift name",
            ]
        )
    }
}
