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
}
