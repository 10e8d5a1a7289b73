import APIPlan
import OpenAPIReader

extension Planned {
    private static let petSchemas = """
        Pet: { type: object, properties: { first_name: { type: string }, owner: { $ref: '#/components/schemas/Owner' } } }
        Owner: { type: object, properties: { first_name: { type: string } } }
        Toy: { type: string }
        """

    private static let petPaths = """
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

    /// Plans the client of a server of pets, owners and toys.
    init(pets options: PlanOptions) {
        self.init(schemas: Self.petSchemas, paths: Self.petPaths, options: options)
    }
}

extension ConfiguredText {
    /// Creates the text of a line of a configuration file.
    init(_ text: String, line: Int = 1) {
        self.init(text, at: SourcePosition(file: "apigen.yaml", line: line, column: 1))
    }
}
