import APIPlan
import OpenAPIReader
import Testing

@Suite struct ReachedTypesTests {
    private static let schemas = """
        Pet: { type: object, properties: { first_name: { type: string }, owner: { $ref: '#/components/schemas/Owner' } } }
        Owner: { type: object, properties: { first_name: { type: string } } }
        Toy: { type: string }
        """

    private static let paths = """
        /pets:
          get:
            operationId: pets_list
            tags: [pets]
            parameters: [{ name: page_no, in: query, schema: { type: integer } }]
            responses: { '200': { description: ok, content: { application/json: { schema:
              { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } }
          post:
            operationId: pets_add
            tags: [pets]
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Owner' } } } }
            responses: { '204': { description: ok } }
        /toys/all:
          get: { tags: [toys], responses: { '204': { description: ok } } }
        /health:
          get: { operationId: health, responses: { '204': { description: ok } } }
        """

    private func planned(_ options: PlanOptions) -> Planned {
        Planned(schemas: Self.schemas, paths: Self.paths, options: options)
    }

    private func text(_ text: String, line: Int = 1) -> ConfiguredText {
        ConfiguredText(text, at: SourcePosition(file: "apigen.yaml", line: line, column: 1))
    }

    @Test func aSelectionOmitsUnusedTypes() {
        let selection = OperationSelection(included: .init(operations: [text("pets_list")]))
        #expect(planned(PlanOptions()).plan?.types.map(\.name) == ["Pet", "Owner", "Toy"])
        #expect(planned(PlanOptions(dropsUnusedTypes: true)).plan?.types.map(\.name) == ["Pet", "Owner"])
        #expect(planned(PlanOptions(selection: selection)).plan?.types.map(\.name) == ["Pet", "Owner"])
        let keeping = PlanOptions(selection: selection, dropsUnusedTypes: false)
        #expect(planned(keeping).plan?.types.map(\.name) == ["Pet", "Owner", "Toy"])
    }
}
