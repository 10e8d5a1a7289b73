import Testing

@Suite struct PagesEmitterTests {
    private func generated(_ pagination: String, _ response: String, parameters: String = "[]") -> Generated {
        Generated(
            paths: """
                /pets:
                  get:
                    operationId: listPets
                    x-idempotency-header: X-Key
                    x-pagination: \(pagination)
                    parameters: \(parameters)
                    responses: { '200': { description: Pets, content: { application/json: { schema: { \(response) } } } } }
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

    @Test func writesPagesByTheirNumber() {
        let generated = generated(
            "{ page: page, first: 0 }",
            "type: array, items: { type: string }",
            parameters: "[{ name: page, in: query, schema: { type: integer, format: int32 } }]"
        )
        let expected = """
            func listPetsPages(page: Int32? = nil) -> APIPages<[String]> {
                return APIPages(number: page ?? 0) {
                    try await self.listPets(page: $0)
                }
            }
            """
        #expect(generated.methods.contains(expected), "\(generated.methods)")
    }

    @Test func writesPagesByTheirOffset() {
        let generated = generated(
            "{ offset: skip, items: data }",
            "type: object, required: [data], properties: { data: { type: array, items: { type: string } } }",
            parameters: "[{ name: skip, in: query, schema: { type: integer } }]"
        )
        let expected = """
            func listPetsPages(skip: Int? = nil) -> APIPages<[String]> {
                return APIPages(items: { $0.data }, offset: skip ?? 0) {
                    try await self.listPets(skip: $0)
                }
            }
            """
        #expect(generated.methods.contains(expected), "\(generated.methods)")
    }
}
