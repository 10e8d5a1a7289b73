import APIPlan
import Testing

@Suite struct ClientPlannerTests {
    private func plan(
        title: String = "LocalLab",
        servers: String = "[]",
        options: PlanOptions = PlanOptions()
    ) -> Planned {
        Planned(
            document: """
                openapi: 3.1.0
                info: { title: '\(title)', version: '1', description: A server }
                servers: \(servers)
                paths: {}
                """,
            options: options
        )
    }

    @Test(arguments: [
        ("LocalLab", "LocalLab"), ("LocalLab API", "LocalLab"),
        ("Swagger Petstore - OpenAPI 3.0", "SwaggerPetstoreOpenAPI30"),
        ("API", "Default"), ("3 things", "_3Things"),
    ])
    func namesTheClientAfterTheTitle(title: String, name: String) {
        let planned = plan(title: title)
        #expect(planned.plan?.clientName == "\(name)Client")
        #expect(planned.plan?.syncProtocolName == "Sync\(name)API")
    }

    @Test func followsTheOptions() {
        let planned = plan(options: PlanOptions(access: .public, name: "Lab"))
        #expect(planned.plan?.access == .public)
        #expect(planned.plan?.clientName == "LabClient")
        #expect(planned.plan?.documentation.paragraphs == ["LocalLab.", "A server."])
    }

    @Test(
        arguments: [
            ("[{ url: 'http://localhost:8000' }, { url: 'https://b.org' }]", "http://localhost:8000"),
            ("[{ url: /v1 }]", nil),
            ("[{ url: 'https://{region}.example.org' }]", nil), ("[]", nil),
        ] as [(String, String?)]
    )
    func anAbsoluteURLIsTheBaseURL(servers: String, url: String?) {
        #expect(plan(servers: servers).plan?.defaultBaseURL == url)
    }

    @Test(arguments: [
        ("IotHubClient", "IotHubClient"), ("Client", "ClientClient"), ("Petstore Client API", "PetstoreClient"),
        ("Pets", "PetsClient"),
        (
            "A title that is a whole sentence about everything the server can do and more",
            "ATitleThatIsAWholeSentenceAboutEverythingTheServerClient"
        ),
    ])
    func theClientsNameHasTheSuffixOnce(title: String, name: String) {
        let planned = Planned(document: "openapi: 3.1.0\ninfo: { title: \(title), version: '1' }\npaths: {}")
        #expect(planned.plan?.clientName == name)
    }

    @Test func reservedNamesAreNotes() {
        let planned = Planned(schemas: "Error: { type: object, properties: { self: { type: string } } }")
        #expect(planned.messages.allSatisfy { $0.contains("note: [name-reserved]") })
        #expect(planned.messages.count == 2)
    }
}
