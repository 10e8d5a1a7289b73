import OpenAPIReader
import Testing

@Suite struct SecurityReaderTests {
    @Test func readsEveryKindOfScheme() throws {
        let result = read(
            document(
                """
                paths: {}
                components:
                  securitySchemes:
                    key: { type: apiKey, in: cookie, name: sid, description: K, x-swift-name: session }
                    basic: { type: http, scheme: BASIC }
                    oauth:
                      type: oauth2
                      flows:
                        implicit: { authorizationUrl: 'https://a', scopes: {} }
                        clientCredentials: { tokenUrl: 'https://a/token', scopes: { read: R, write: W } }
                    oidc: { type: openIdConnect, openIdConnectUrl: 'https://a' }
                    tls: { type: mutualTLS }
                    same: { $ref: '#/components/securitySchemes/tls' }
                """
            )
        )
        #expect(result.diagnostics.isEmpty)
        let schemes = try #require(result.description?.securitySchemes)
        #expect(
            schemes.map(\.kind) == [
                .apiKey(.cookie, name: "sid"), .http(scheme: "basic"),
                .oauth2(tokenURL: "https://a/token", scopes: ["read", "write"]), .openIDConnect(url: "https://a"),
                .mutualTLS, .mutualTLS,
            ]
        )
        #expect(schemes[0].swiftName == "session")
        #expect(schemes[0].description == "K")
    }

    @Test func readsSecurityRequirements() throws {
        let result = read(
            document(
                """
                security: [{ a: [read] }, {}]
                paths:
                  /a:
                    get: { responses: {} }
                    put: { responses: {}, security: [] }
                    post: { responses: {}, security: [{ a: [], b: [] }] }
                components:
                  securitySchemes: { a: { type: mutualTLS }, b: { type: mutualTLS } }
                """
            )
        )
        #expect(result.diagnostics.isEmpty)
        let description = try #require(result.description)
        #expect(description.security.map(\.entries) == [[.init(scheme: "a", scopes: ["read"])], []])
        #expect(
            description.operations.map(\.security) == [
                nil, [], [SecurityRequirement([.init(scheme: "a"), .init(scheme: "b")])],
            ]
        )
    }

    @Test func aSchemeMayBeNamedByItsURI() {
        let text = """
            security: [{'#/components/securitySchemes/a%20b': [x]}]
            components: {securitySchemes: {a b: {type: http, scheme: bearer}}}
            """
        let result = read(document(text, openapi: "3.2.0"))
        #expect(result.diagnostics == [])
        #expect(result.description?.security.first?.entries.map(\.scheme) == ["a b"])
    }

    @Test func invalidSchemesAreLeftOut() {
        let result = read(
            document(
                """
                security: [{ key: [] }, { other: [] }, { kye: [] }]
                paths: {}
                components:
                  securitySchemes:
                    key: { type: apiKey, in: header, name: K }
                    body: { type: apiKey, in: body, name: K }
                    other: { type: magic }
                """
            )
        )
        #expect(result.description?.securitySchemes.map(\.name) == ["key"])
        #expect(result.description?.security.count == 1)
        #expect(
            result.diagnostics.map(\.description) == [
                "api.yaml:5:27: warning: [security-unknown] 'other' is not a usable security scheme"
                    + ", so this alternative is left out",
                "api.yaml:5:42: warning: [security-unknown] 'kye' is not a usable security scheme"
                    + ", so this alternative is left out; did you mean 'key'?",
                "api.yaml:10:5: warning: [security-scheme] the security scheme 'body' needs 'name', and 'in' with the value "
                    + "'header', 'query' or 'cookie'; it is left out",
                "api.yaml:11:5: warning: [security-scheme] the security scheme 'other' has the invalid type 'magic'"
                    + "; it is left out",
            ]
        )
    }

    @Test func aHeaderNameWithASchemeIsThatScheme() {
        let text = document(
            """
            paths: {}
            components:
              securitySchemes:
                token: { type: apiKey, in: header, name: 'Authorization: Bearer' }
                other: { type: apiKey, in: header, name: 'X Key' }
            """
        )
        let result = read(text)
        #expect(result.description?.securitySchemes.map(\.kind) == [.http(scheme: "bearer")])
        #expect(
            result.diagnostics.map(\.description) == [
                "api.yaml:8:5: warning: [security-scheme] 'Authorization: Bearer' of the security scheme 'token' is not a valid "
                    + "header field name; it is read as 'type: http' with 'scheme: bearer'",
                "api.yaml:9:5: warning: [security-scheme] the security scheme 'other' has the invalid header field name 'X Key'; "
                    + "it is left out",
            ]
        )
    }
}
