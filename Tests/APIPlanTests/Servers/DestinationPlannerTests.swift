import APIPlan
import Testing

@Suite struct DestinationPlannerTests {
    private func paragraphs(security: String) -> [String] {
        let planned = Planned(
            document: """
                openapi: 3.1.0
                info: { title: A, version: '1' }
                security: [{ key: [] }]
                paths:
                  /a: { get: { operationId: a, \(security)responses: { '204': {} } } }
                components:
                  securitySchemes:
                    key: { type: apiKey, name: k, in: header }
                    web: { type: oauth2, flows: { implicit: { authorizationUrl: https://a, scopes: { read: R, write: W } } } }
                    program: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://a, scopes: { read: R } } } }
                """
        )
        return planned.operation("a")?.documentation.paragraphs ?? []
    }

    @Test func documentsRequiredScopes() {
        #expect(paragraphs(security: "security: [{ web: [read] }], ") == ["`GET /a`", "Requires the scope `read`."])
        #expect(
            paragraphs(security: "security: [{ web: [read, write], program: [read] }], ")
                == ["`GET /a`", "Requires the scopes `read`, `write`."]
        )
    }

    @Test func equalScopesAreDocumentedOnce() {
        let security = "security: [{ web: [read] }, { program: [read] }], "
        #expect(paragraphs(security: security) == ["`GET /a`", "Requires the scope `read`."])
    }

    @Test func alternativesAreListed() {
        let security = "security: [{ web: [read] }, { web: [write], key: [] }], "
        let text = "Requires the scopes of one of these lines:\n\n- `read`\n- `write`"
        #expect(paragraphs(security: security) == ["`GET /a`", text])
    }

    @Test(arguments: [
        "", "security: [], ", "security: [{ web: [read] }, { key: [] }], ", "security: [{}, { web: [read] }], ",
    ])
    func optionalScopesAreNotDocumented(security: String) {
        #expect(paragraphs(security: security) == ["`GET /a`"])
    }
}
