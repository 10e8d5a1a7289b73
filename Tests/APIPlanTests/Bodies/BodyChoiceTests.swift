import APIPlan
import Testing

@Suite struct BodyChoiceTests {
    private func post(_ content: String, required: Bool = true) -> Planned {
        Planned(
            schemas:
                "Pet: { type: object, properties: { name: { type: string }, tags: { type: array, items: { type: string } } } }",
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody: { required: \(required), content: { \(content) } }
                    responses: { '204': { description: None } }
                """
        )
    }

    private static let pet = "{ schema: { $ref: '#/components/schemas/Pet' } }"

    @Test func patchesOfOneSchemaAreSeparateOverloads() {
        let planned = post("application/json-patch+json: \(Self.pet), application/merge-patch+json: \(Self.pet)")
        #expect(planned.plan?.operations.flatMap(\.parameters).map(\.name) == ["body", "mergePatch"])
    }
}
