import APIPlan
import Testing

@Suite struct OperationPlannerTests {
    @Test func methodsAreInTheOrderOfTheDescription() {
        let planned = Planned(
            paths: """
                /b:
                  get: { operationId: b, x-stream: { method: streamB, format: sse }, responses: { '204': { description: None } } }
                /a: { get: { operationId: a, responses: { '204': { description: None } } } }
                """
        )
        #expect(planned.plan?.operations.map(\.name) == ["b", "streamB", "a"])
        #expect(planned.messages.isEmpty)
    }

    @Test func theMethodThatReadsPagesFollowsTheOneThatReadsAPage() {
        let planned = Planned(
            paths: """
                /a:
                  get:
                    operationId: a
                    x-pagination: link
                    responses: { '200': { description: A, content: { application/json: { schema: { type: string } }, text/csv: {} } } }
                """
        )
        #expect(planned.plan?.operations.map(\.name) == ["a", "aPages", "aAsCSV"])
    }

    @Test func theMethodsOfAGroupAreAScopeOfTheirOwn() {
        let planned = Planned(
            paths: """
                /pets: { get: { operationId: petsList, tags: [pets], responses: { '204': { description: None } } } }
                /toys: { get: { operationId: pets, responses: { '204': { description: None } } } }
                /more: { get: { operationId: list, responses: { '204': { description: None } } } }
                """,
            options: PlanOptions(groupsByTag: true)
        )
        #expect(planned.plan?.groups.map { $0.operations.map(\.name) } == [["list"]])
        #expect(planned.plan?.operations.map(\.name) == ["getToys", "list"])
        #expect(
            planned.messages.contains(
                "a.yaml:5:12: warning: [name-collision] the method 'pets' is named 'getToys' because 'pets' is taken; choose "
                    + "another name with x-swift-name"
            )
        )
    }
}
