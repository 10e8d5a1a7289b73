import APIPlan
import Testing

@Suite struct ServerPlannerTests {
    private func planned(_ servers: String, operation: String = "") -> Planned {
        Planned(
            document: """
                openapi: 3.1.0
                info: { title: A, version: '1' }
                servers: \(servers)
                paths: { /a: { get: { operationId: a, \(operation)responses: { '204': { description: None } } } } }
                """
        )
    }

    @Test func oneServerWithoutVariablesNeedsNoType() {
        #expect(planned("[{ url: 'https://a.org' }]").plan?.servers == nil)
    }

    @Test func severalServersAreConstantsNamedAfterTheirDescriptions() {
        let servers = planned(
            "[{ url: 'https://a.org', description: Production }, { url: 'https://b.org' }, "
                + "{ url: 'https://c.org', description: 'A long description is not used as a name' }]"
        ).plan?.servers
        #expect(servers?.name == "AServer")
        #expect(servers?.servers.map(\.name) == ["production", "server2", "server3"])
        #expect(servers?.servers.first?.pieces == [.literal("https://a.org")])
        #expect(servers?.servers.first?.documentation.paragraphs == ["Production.", "`https://a.org`"])
    }

    @Test func aServerThatIsOnlyAPathIsNotTheBaseURL() {
        let plan = planned("[{ url: /v1 }]").plan
        #expect(plan?.defaultBaseURL == nil)
        #expect(plan?.documentation.paragraphs.contains { $0.contains("`/v1`") } == true)
    }

    @Test func anOperationKeepsItsOwnServer() {
        let own = planned("[{ url: 'https://a.org' }]", operation: "servers: [{ url: 'https://b.org/' }], ")
        #expect(own.operation("a")?.server == "https://b.org")
        let same = planned("[{ url: 'https://a.org' }]", operation: "servers: [{ url: 'https://a.org/' }], ")
        #expect(same.operation("a")?.server == nil)
    }

    @Test func anInvalidServerURLIsAWarning() {
        let planned = planned("[{ url: 'https://a.org' }]", operation: "servers: [{ url: 'ftp://b.org' }], ")
        #expect(planned.operation("a")?.server == nil)
        #expect(
            planned.messages == [
                "a.yaml:4:49: warning: [server-address] 'ftp://b.org' is not a valid server URL; the operation uses the base "
                    + "URL"
            ]
        )
    }

    @Test(
        arguments: [
            ("//example.com/v2", "https://example.com/v2"), ("https://example.com/v1/", "https://example.com/v1"),
            ("../v3", nil), ("/v3", nil),
        ] as [(String, String?)]
    )
    func resolvesTheFirstServer(url: String, expected: String?) {
        let planned = Planned(
            document: "openapi: 3.1.0\ninfo: { title: S, version: '1' }\nservers: [{ url: '\(url)' }]\npaths: {}"
        )
        #expect(planned.plan?.defaultBaseURL == expected)
    }

    @Test(arguments: [
        ("../v3", "/v3"), ("./v3", "/v3"), ("/a/../v3", "/v3"), ("//other.com/v3", "https://other.com/v3"),
    ])
    func serversOfOperationsHaveNoDotSegments(url: String, expected: String) {
        let planned = Planned(
            paths:
                "/a: { servers: [{ url: '\(url)' }], get: { operationId: a, responses: { '204': { description: ok } } } }"
        )
        #expect(planned.operation("a")?.server == expected)
    }
}
