import APIPlan
import OpenAPIReader
import Testing

@Suite struct PlanOptionsTests {
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

    private func operations(
        included: OperationSelection.Filter?,
        excluded: OperationSelection.Filter? = nil
    ) -> [String]? {
        let selection = OperationSelection(included: included, excluded: excluded)
        return planned(PlanOptions(selection: selection)).plan?.operations.map(\.name)
    }

    @Test func putsAPrefixBeforeEveryType() {
        let planned = planned(PlanOptions(prefix: "Zoo", groupsByTag: true))
        #expect(planned.plan?.types.map(\.name) == ["ZooPet", "ZooOwner", "ZooToy"])
        #expect(planned.plan?.groups.map(\.callsName) == ["ZooPetsCalls", "ZooToysCalls"])
    }
}
