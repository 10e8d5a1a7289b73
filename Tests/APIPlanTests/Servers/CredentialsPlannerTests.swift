import APIPlan
import Testing

@Suite struct CredentialsPlannerTests {
    private func planned(_ schemes: String, security: String, operation: String = "") -> Planned {
        Planned(
            document: """
                openapi: 3.1.0
                info: { title: A, version: '1' }
                security: \(security)
                paths: { /a: { get: { operationId: a, \(operation)responses: { '204': { description: None } } } } }
                components: { securitySchemes: { \(schemes) } }
                """
        )
    }

    @Test(arguments: [
        (
            "{ type: apiKey, in: header, name: X-Key }",
            SecuritySchemePlan.Kind.apiKey(location: "header", name: "X-Key")
        ),
        ("{ type: http, scheme: bearer }", .bearer), ("{ type: http, scheme: basic }", .basic),
        ("{ type: http, scheme: digest }", .authorization),
        ("{ type: openIdConnect, openIdConnectUrl: 'https://a.org' }", .bearer),
    ])
    func aSchemeIsAProperty(scheme: String, kind: SecuritySchemePlan.Kind) {
        let planned = planned("my_key: \(scheme)", security: "[{ my_key: [] }]")
        #expect(planned.plan?.credentials?.name == "ACredentials")
        #expect(planned.plan?.credentials?.schemes.map(\.name) == ["myKey"])
        #expect(planned.plan?.credentials?.schemes.map(\.kind) == [kind])
        #expect(planned.plan?.security == [["myKey"]])
    }

    @Test func aSchemeThatNoOperationRequiresIsAWarning() {
        let planned = planned("key: { type: http, scheme: bearer }", security: "[]")
        #expect(planned.plan?.credentials == nil)
        #expect(
            planned.messages == [
                "a.yaml:5:34: warning: [security-unused] no operation requires the security scheme 'key', so the client has "
                    + "no credential for it"
            ]
        )
    }

    @Test func alternativesThatDifferOnlyInScopesAreOne() {
        let scheme =
            "o: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.org', scopes: { r: R, w: W } } } }"
        let planned = planned(scheme, security: "[{ o: [r] }, { o: [w] }, {}]")
        #expect(planned.plan?.security == [["o"], []])
    }

    @Test func anOperationMayRequireOtherCredentials() {
        let schemes = "a: { type: http, scheme: bearer }, b: { type: http, scheme: basic }"
        let planned = planned(schemes, security: "[{ a: [] }]", operation: "security: [{ a: [], b: [] }], ")
        #expect(planned.operation("a")?.security == [["a", "b"]])
        #expect(self.planned(schemes, security: "[{ a: [] }]").operation("a")?.security == nil)
    }
}
