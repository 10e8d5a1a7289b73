import Testing

@Suite struct PagesEmitterTests {
    private func generated(_ pagination: String, _ answer: String, parameters: String = "[]") -> Generated {
        Generated(
            paths: """
                /pets:
                  get:
                    operationId: listPets
                    x-idempotency-header: X-Key
                    x-pagination: \(pagination)
                    parameters: \(parameters)
                    responses: { '200': { description: Pets, content: { application/json: { schema: { \(answer) } } } } }
                """
        )
    }

    @Test func writesPagesByACursor() {
        let generated = generated(
            "{ cursor: after, next: paging.next, items: data }",
            """
            type: object, properties: { data: { type: array, items: { type: string } }, paging: { type: object, \
            required: [next], properties: { next: { type: [string, 'null'] } } } }
            """,
            parameters: "[{ name: after, in: query, schema: { type: string } }]"
        )
        let expected = """
            func listPetsPages(after: String? = nil) -> APIPages<[String]> {
                return APIPages(items: { $0.data ?? [] }, next: { $0.paging?.next }) {
                    try await self.listPets(after: $0 ?? after)
                }
            }
            """
        #expect(generated.methods.contains(expected))
        #expect(generated.methods.contains("    request.idempotencyHeader = \"X-Key\"\n"))
    }

    @Test func writesPagesByLinks() {
        let expected = """
            /// The pages of `listPets`, one call each, made when the page is asked for.
            func listPetsPages() -> APIPages<[String]> {
                return APIPages(caller: caller) {
                    try await Self(caller: $0).listPets()
                }
            }
            """
        #expect(generated("link", "type: array, items: { type: string }").methods.contains(expected))
    }
}
