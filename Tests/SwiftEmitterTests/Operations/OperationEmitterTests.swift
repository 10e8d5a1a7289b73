import Testing

@Suite struct OperationEmitterTests {
    @Test func writesAPathAndAQuery() {
        let generated = Generated(
            paths: """
                /models/{model_id}/files:
                  get:
                    operationId: model_files
                    x-swift-unlabeled: model_id
                    summary: Lists files
                    parameters:
                      - { name: model_id, in: path, required: true, schema: { type: string }, description: Which one }
                      - { name: page_size, in: query, schema: { type: integer } }
                      - { name: X-Trace, in: header, schema: { type: string } }
                    responses:
                      '200': { description: Files, content: { text/plain: {} } }
                """
        )
        let expected = #"""
            /// Lists files.
            ///
            /// - Parameter modelID: Which one.
            /// - Returns: Files.
            func modelFiles(_ modelID: String, pageSize: Int? = nil, xTrace: String? = nil) async throws -> String {
                var request = APIRequest(.get, "/models/\(modelID)/files")
                request.query("page_size", pageSize)
                try request.header("X-Trace", xTrace)
                return try await caller.text(request)
            }
            """#
        #expect(generated.methods == expected)
    }

    @Test func writesAPlainAndAStreamingMethod() {
        let generated = Generated(
            schemas: """
                Request:
                  type: object
                  required: [prompt]
                  properties: { prompt: { type: string }, stream: { type: boolean } }
                Problem: { type: object, properties: { detail: { type: string } } }
                """,
            paths: """
                /generate:
                  post:
                    operationId: generate
                    x-swift-flatten: true
                    x-swift-unlabeled: prompt
                    x-stream:
                      method: streamGenerate
                      when: { stream: true }
                      format: sse
                      done: '[DONE]'
                      error: '[ERROR] '
                      lines: lf
                      unescape: newline
                    requestBody:
                      required: true
                      content: { application/json: { schema: { $ref: '#/components/schemas/Request' } } }
                    responses:
                      '200': { description: Text, content: { application/json: { schema: { type: string } } } }
                      4XX:
                        description: No
                        content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } }
                """
        )
        let expected = """
            /// `POST /generate`
            ///
            /// - Returns: Text.
            func generate(_ prompt: String) async throws -> String {
                let body = Request(prompt: prompt)
                var request = APIRequest(.post, "/generate")
                try request.json(body)
                return try await caller.value(request)
            }

            /// `POST /generate`
            ///
            /// - Returns: The answer, piece by piece as it comes; reading it throws `APIError`.
            func streamGenerate(_ prompt: String) -> APIStream<String> {
                let body = Request(prompt: prompt, stream: true)
                return caller.stream(.events(done: "[DONE]", error: "[ERROR] ", lines: .lineFeed, unescapesNewlines: true)) {
                    var request = APIRequest(.post, "/generate")
                    try request.json(body)
                    return request
                }
            }
            """
        #expect(generated.methods == expected)
    }

    @Test func writesADeprecatedMethodWithAnOptionalBodyAndNoResult() {
        let generated = Generated(
            paths: """
                /reset:
                  post:
                    operationId: reset
                    deprecated: true
                    requestBody: { content: { application/json: { schema: { type: array, items: { type: number } } } } }
                    responses: { '204': { description: Done } }
                """
        )
        let expected = """
            /// `POST /reset`
            @available(*, deprecated)
            func reset(_ body: [Double]? = nil) async throws {
                var request = APIRequest(.post, "/reset")
                if let body { try request.json(body) }
                try await caller.empty(request)
            }
            """
        #expect(generated.methods == expected)
    }

    @Test func documentsHeaderFieldsLinksAndExternalDocumentation() {
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
}
