import Testing

@testable import OpenAPIReader

@Suite struct DescriptionOrderTests {
    private func ordered(_ yaml: String) throws -> String {
        let root = try #require(YAMLParser.parse(Array(yaml.utf8), file: "a.yaml").root)
        return YAMLWriter.text(of: DescriptionOrder.ordered(root))
    }

    private static let tidy = """
        openapi: 3.1.0
        info:
          title: Shop
          version: '1'
        tags:
          - name: z
          - name: a
        paths:
          /a:
            get:
              operationId: a
              parameters:
                - name: z
                  in: query
                  schema:
                    type: string
                - name: b
                  in: query
                  schema:
                    type: string
              responses:
                '200':
                  description: ok
                  content:
                    text/csv:
                      schema:
                        type: string
                    application/json:
                      schema:
                        type: object
                        required:
                          - z
                        properties:
                          z:
                            type: string
                          a:
                            type: string
                            example:
                              x: 1
                              b: 2
                '404':
                  description: none
              x-mine: 1
          /b:
            get:
              responses: {}
            post:
              responses: {}
        components:
          schemas:
            A:
              type: string
            Z:
              type: string
        x-more: 1

        """

    private static let untidy = """
        x-more: 1
        components: { schemas: { Z: { type: string }, A: { type: string } } }
        paths:
          /b: { post: { responses: {} }, get: { responses: {} } }
          /a:
            get:
              x-mine: 1
              responses:
                '404': { description: none }
                '200':
                  content:
                    text/csv: { schema: { type: string } }
                    application/json:
                      schema:
                        properties: { z: { type: string }, a: { example: { x: 1, b: 2 }, type: string } }
                        required: [z]
                        type: object
                  description: ok
              parameters:
              - { in: query, schema: { type: string }, name: z }
              - { schema: { type: string }, in: query, name: b }
              operationId: a
        tags: [{ name: z }, { name: a }]
        info: { version: '1', title: Shop }
        openapi: 3.1.0

        """

    /// Lists, media types, properties and examples keep their order; all other keys are sorted.
    @Test func sortsFieldsAndNamesAndKeepsMeaningfulOrder() throws {
        #expect(try ordered(Self.untidy) == Self.tidy)
        #expect(try ordered(Self.tidy) == Self.tidy)
    }

    @Test(arguments: ["a", "[1, 2]", "{}", "paths: 1\n", "paths: { /a: [] }\n"])
    func keepsDocumentsThatAreNotDescriptions(yaml: String) throws {
        let root = try #require(YAMLParser.parse(Array(yaml.utf8), file: "a.yaml").root)
        #expect(DescriptionOrder.ordered(root).json == root.json)
    }
}
