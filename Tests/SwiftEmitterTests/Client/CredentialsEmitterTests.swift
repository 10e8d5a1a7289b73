import SwiftEmitter
import Testing

@Suite struct CredentialsEmitterTests {
    private static let generated = Generated(
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
                  security: [{ key: [], oauth: [read] }, {}]
                  responses: { '204': { description: None } }
            components:
              securitySchemes:
                bearer: { type: http, scheme: Bearer, description: Ask at the desk }
                key: { type: apiKey, in: query, name: api_key }
                default: { type: http, scheme: basic }
                oauth:
                  type: oauth2
                  flows: { clientCredentials: { tokenUrl: /token, scopes: { read: Read } } }
            """
    )

    @Test func writesAPropertyForEachSchemeThatAnOperationRequires() throws {
        let client = try #require(Self.generated.contents(.client))
        let expected = """
            /// The credentials of `PetsClient`: those that are set go with the calls that ask for them.
            nonisolated struct PetsCredentials: APICredentials {
                /// Ask at the desk.
                ///
                /// A bearer token.
                var bearer: TokenCredential?

                /// An API key, sent as `api_key` in the query.
                var key: TokenCredential?

                /// An OAuth 2.0 access token; its scopes are `read`.
                var oauth: OAuth2Credential?

                /// Creates credentials; those that are nil are not sent.
                init(bearer: TokenCredential? = nil, key: TokenCredential? = nil, oauth: OAuth2Credential? = nil) {
                    self.bearer = bearer
                    self.key = key
                    self.oauth = oauth
                }

                /// The security schemes with their credentials.
                var schemes: [APISecurityScheme] {
                    [
                        .bearer("bearer", bearer),
                        .apiKey("key", in: .query, named: "api_key", key),
                        .oauth2("oauth", tokenURL: "/token", oauth),
                    ]
                }
            }

            """
        #expect(client.hasSuffix(expected), "\(client)")
        #expect(client.contains("final class PetsClient: CredentialedAPIClient {"))
        #expect(client.contains("typealias APICredentialSet = PetsCredentials\n"))
        #expect(client.contains(#"self.caller = caller.securing(by: [["bearer"]])"#))
    }

    @Test func writesNoCredentialsIfNoOperationRequiresThem() {
        let generated = Generated(
            document: """
                openapi: 3.1.0
                info: { title: Pets, version: '1' }
                paths: {}
                components: { securitySchemes: { bearer: { type: http, scheme: bearer } } }
                """
        )
        #expect(generated.contents(.client)?.contains("final class PetsClient: APIClient {") == true)
        #expect(generated.contents(.client)?.contains("Credentials") == false)
    }
}
