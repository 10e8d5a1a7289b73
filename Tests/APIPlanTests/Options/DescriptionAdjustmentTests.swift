import APIPlan
import OpenAPIReader
import Testing

@Suite struct DescriptionAdjustmentTests {
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

    @Test func appliesConfiguredNames() {
        let renames = Renames(
            schemas: [.init(text("Pet"), to: text("Animal"))],
            operations: [
                .init(text("pets_list"), to: text("allPets")), .init(text("GET /toys/all"), to: text("toys")),
            ],
            properties: [
                .init(text("no_name", line: 2), to: text("none")),
                .init(text("first_name"), to: text("givenName")), .init(text("Owner.first_name"), to: text("name")),
            ],
            parameters: [.init(text("page_no"), to: text("page")), .init(text("size"), to: text("count"))]
        )
        let planned = planned(PlanOptions(renames: renames))
        #expect(planned.plan?.types.map(\.name) == ["Animal", "Owner", "Toy"])
        #expect(planned.plan?.operations.map(\.name) == ["allPets", "petsAdd", "toys", "health"])
        #expect(planned.properties("Animal").map(\.name) == ["givenName", "owner"])
        #expect(planned.properties("Owner").map(\.name) == ["name"])
        #expect(planned.operation("allPets")?.parameters.map(\.name) == ["page"])
        #expect(
            planned.messages == [
                "apigen.yaml:1:1: warning: [configuration-unmatched] the description has no parameter 'size'",
                "apigen.yaml:2:1: warning: [configuration-unmatched] the description has no property 'no_name'",
            ]
        )
    }

    @Test func flattensConfiguredOperations() {
        for flattening in [Flattening.all, .listed([text("pets_add")])] {
            let operation = planned(PlanOptions(flattening: flattening)).operation("petsAdd")
            #expect(operation?.parameters.map(\.name) == ["firstName"])
        }
        #expect(planned(PlanOptions()).operation("petsAdd")?.parameters.map(\.name) == ["body"])
    }
}
