import APIPlan
import Testing

@Suite struct TagGroupsTests {
    private static let paths = """
        /pets:
          get:
            operationId: pets_list
            tags: [pets]
            parameters: [{ name: page_no, in: query, schema: { type: integer } }]
            responses: { '200': { description: ok, content: { application/json: { schema:
              { type: string } } } } }
          post:
            operationId: pets_add
            tags: [pets]
            requestBody: { required: true, content: { application/json: { schema: { type: string } } } }
            responses: { '204': { description: ok } }
        /toys/all:
          get: { tags: [toys], responses: { '204': { description: ok } } }
        /health:
          get: { operationId: health, responses: { '204': { description: ok } } }
        """

    @Test func groupsByTheFirstTag() {
        let plan = Planned(paths: Self.paths, options: PlanOptions(groupsByTag: true)).plan
        #expect(plan?.operations.map(\.name) == ["health"])
        #expect(plan?.groups.map(\.name) == ["pets", "toys"])
        #expect(plan?.groups.map { $0.operations.map(\.name) } == [["list", "add"], ["getToysAll"]])
        #expect(plan?.groups.map(\.callsName) == ["PetsCalls", "ToysCalls"])
    }

    private func groups(title: String, _ tags: [String], operation: String = "list") -> ClientPlan? {
        let paths = tags.enumerated().map { index, tag in
            "  /p\(index): { get: { operationId: \(operation)\(index == 0 ? "" : "\(index)"), tags: [\(tag)], responses: { '204': { description: ok } } } }"
        }
        let text = "openapi: 3.1.0\ninfo: { title: \(title), version: '1' }\npaths:\n" + paths.joined(separator: "\n")
        return Planned(document: text, options: PlanOptions(syncClientMode: .full, groupsByTag: true)).plan
    }

    @Test func theTypesOfGroupsDifferFromTheClientsOwn() {
        let plan = groups(title: "Pets", ["pets", "owners"])
        #expect(plan?.syncProtocolName == "SyncPetsAPI")
        #expect(plan?.groups.map(\.syncProtocolName) == ["SyncPetsGroupAPI", "SyncOwnersAPI"])
        #expect(plan?.groups.map(\.name) == ["pets", "owners"])
    }

    @Test func theTypesOfGroupsDiffer() throws {
        let groups = try #require(groups(title: "Files", ["jobs", "sync-jobs", "sync"])?.groups)
        let names = groups.flatMap { [$0.callsName, $0.syncCallsName, $0.syncProtocolName, $0.syncTypeName] }
        #expect(Set(names).count == names.count)
        #expect(groups.map(\.callsName) == ["JobsCalls", "SyncJobsGroupCalls", "SyncCalls"])
    }

    @Test func aMethodIsNotNamedLikeAPropertyOfItsGroup() {
        let plan = groups(title: "Zoo", ["Animals"], operation: "client")
        #expect(plan?.groups.map { $0.operations.map(\.name) } == [["clientOperation"]])
    }
}
