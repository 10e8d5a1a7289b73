import Testing

@Suite struct BodyEmitterTests {
    @Test func writesAFormWithItsStyles() {
        let generated = Generated(
            paths: """
                /customers:
                  post:
                    operationId: createCustomer
                    requestBody:
                      content:
                        application/x-www-form-urlencoded:
                          schema: { type: object, properties: { expand: { type: array, items: { type: string } } } }
                          encoding: { expand: { style: deepObject, explode: true } }
                    responses: { '204': { description: Done } }
                """
        )
        let expected = """
            /// `POST /customers`
            func createCustomer(_ body: CreateCustomerForm? = nil) async throws {
                var request = APIRequest(.post, "/customers")
                if let body {
                    try request.form(body, ["expand": .brackets])
                }
                try await caller.empty(request)
            }
            """
        #expect(generated.methods == expected)
    }

    @Test func tellsHeadersLinksAndFurtherReading() {
        let generated = Generated(
            paths: """
                /users:
                  get:
                    operationId: users
                    externalDocs: { url: 'https://example.com/users' }
                    responses:
                      '204':
                        description: Done
                        headers: { X-Rate-Limit: { description: Calls left, schema: { type: integer } } }
                        links: { next: { operationId: users } }
                """
        )
        let expected = """
            /// `GET /users`
            ///
            /// Header fields of the answer (see `withResponse`):
            ///
            /// - `X-Rate-Limit`: Calls left.
            ///
            /// What can follow:
            ///
            /// - `next`: users.
            ///
            /// More: `https://example.com/users`
            func users() async throws {
            """
        #expect(generated.methods.hasPrefix(expected))
    }

    @Test func writesAChoiceOfAnswers() {
        let generated = Generated(
            paths: """
                /jobs:
                  get:
                    operationId: job
                    responses:
                      '200': { description: Done, content: { text/plain: {} } }
                      '202': { description: Not yet }
                """
        )
        #expect(
            generated.models == """
                /// What `GET /jobs` gives, by the status.
                nonisolated enum JobResult: APIResponse, Hashable, Sendable {
                    /// Status 200: Done.
                    case ok(String)
                    /// Status 202: Not yet.
                    case accepted

                    init(_ response: CompleteResponse) throws {
                        switch response.status {
                        case 200: self = .ok(response.text)
                        case 202: self = .accepted
                        default: throw response.unexpectedStatus()
                        }
                    }
                }

                """
        )
    }

    @Test func writesAStreamOfEventsBesideAPlainAnswer() {
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
}
