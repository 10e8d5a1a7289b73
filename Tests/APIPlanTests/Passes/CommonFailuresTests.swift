import Testing

@testable import APIPlan

@Suite struct CommonFailuresTests {
    private let planned = Planned(
        document: """
            openapi: 3.1.0
            info: { title: A, version: '1' }
            paths:
              /a: { get: { operationId: a, responses: { '204': {}, default: { $ref: '#/components/responses/Fault' } } } }
              /b: { get: { operationId: b, responses: { '204': {}, default: { $ref: '#/components/responses/Fault' } } } }
              /c: { get: { operationId: c, responses: { '204': {} } } }
            components:
              responses:
                Fault:
                  description: No
                  content: { application/json: { schema: { properties: { a: { type: string } } } } }
            """
    )

    @Test func commonErrorResponsesAreDeclaredAtTheClient() {
        #expect(planned.plan?.failures == [.init(status: 0, typeName: "FaultError")])
        #expect(planned.operation("a")?.failures == nil)
        #expect(planned.operation("b")?.failures == nil)
    }

    @Test func anOperationKeepsOtherErrorResponses() {
        #expect(planned.operation("c")?.failures == [])
    }

    @Test func aSingleOperationHasNoCommonErrorResponses() {
        let failure = OperationPlan.Failure(status: 0, typeName: "Fault")
        let operation = OperationPlan(
            name: "a",
            label: "a",
            method: "GET",
            path: [],
            result: .empty,
            failures: [failure]
        )
        #expect(CommonFailures([operation]).failures.isEmpty)
    }
}
