import Testing

@Suite struct StreamEmitterTests {
    @Test func writesAStreamAndAPlainMethodForTwoMediaTypes() {
        let generated = Generated(
            schemas: "Chunk: { type: object, properties: { text: { type: string } } }",
            paths: """
                /chat:
                  post:
                    operationId: chat
                    responses:
                      '200':
                        description: Text
                        content:
                          application/json: { schema: { $ref: '#/components/schemas/Chunk' } }
                          text/event-stream: { schema: { $ref: '#/components/schemas/Chunk' } }
                """
        )
        let expected = """
            func streamChat() -> APIStream<Chunk> {
                return caller.stream(.events(optionalDone: "[DONE]")) {
                    let request = APIRequest(.post, "/chat")
                    return request
                }
            }
            """
        #expect(generated.methods.contains(expected))
        #expect(generated.methods.contains("func chat() async throws -> Chunk {"))
    }

    @Test func writesTheDataOfAnEventAsItsContentSchema() {
        let generated = Generated(
            paths: """
                /events:
                  get:
                    operationId: events
                    responses:
                      '200':
                        description: Text
                        content:
                          text/event-stream:
                            itemSchema:
                              required: [data]
                              properties:
                                event: { type: string }
                                data:
                                  type: string
                                  contentMediaType: application/json
                                  contentSchema: { type: object, properties: { text: { type: string } } }
                """
        )
        #expect(generated.methods.contains("caller.stream(.events(item: .eventWithJSON, optionalDone: \"[DONE]\"))"))
        #expect(generated.models.contains("var data: EventsItemData\n"))
        #expect(generated.models.contains("var text: String?\n"))
    }

    @Test func writesAResumableStream() {
        let generated = Generated(
            paths: """
                /feed:
                  get:
                    operationId: feed
                    x-stream: { format: sse, resumable: true }
                    responses: { '200': { description: Events } }
                """
        )
        #expect(
            generated.methods.contains(
                """
                func feed() -> APIStream<String> {
                    return caller.stream(.events(isResumable: true)) {
                """
            )
        )
    }
}
