import SwiftEmitter
import Testing

@Suite struct RequestEmitterTests {
    @Test func writesAnUnknownHTTPMethodAsAString() {
        let generated = Generated(
            document: """
                openapi: 3.2.0
                info: { title: Snippet, version: '1' }
                paths: { /a: { query: { operationId: find, responses: { '204': { description: None } } } } }
                """
        )
        #expect(generated.methods.contains(#"let request = APIRequest("QUERY", "/a")"#), "\(generated.methods)")
    }

    @Test func writesSecurityAndServerOfARequestOnlyIfTheyDifferFromTheClients() throws {
        let client = try #require(
            Generated(
                document: """
                    openapi: 3.1.0
                    info: { title: Pets, version: '1' }
                    security: [{ bearer: [] }]
                    paths:
                      /a:
                        get: { operationId: a, responses: { '204': { description: None } } }
                        put: { operationId: b, security: [], responses: { '204': { description: None } } }
                        post:
                          operationId: c
                          servers: [{ url: 'https://files.example.com/' }]
                          security: [{ key: [], bearer: [] }, {}]
                          responses: { '204': { description: None } }
                    components:
                      securitySchemes:
                        bearer: { type: http, scheme: Bearer }
                        key: { type: apiKey, in: query, name: api_key }
                    """
            ).contents(.client)
        )
        #expect(client.contains(#"let request = APIRequest(.get, "/a")"#))
        #expect(
            client.contains(
                """
                        var request = APIRequest(.put, "/a")
                        request.security = []

                """
            )
        )
        #expect(
            client.contains(
                """
                        var request = APIRequest(.post, "/a")
                        request.server = "https://files.example.com"
                        request.security = [["key", "bearer"], []]

                """
            )
        )
        #expect(
            client.contains(
                "/// Goes to `https://files.example.com`, unless `configuration.servers` names another address for it.\n"
            )
        )
    }
}
