import OpenAPIReader
import Testing

@testable import MockServer

@Suite struct ExampleBuilderTests {
    private func built(_ schemas: String) throws -> String {
        let description = try describe(paths: "  {}", components: "components:\n  schemas:\n\(schemas)")
        let first = try #require(description.schemas.first)
        let reference = Schema(.reference(first.name), position: first.position)
        return ExampleBuilder(description: description).build(reference).json
    }

    @Test(arguments: [
        ("type: string", "\"text\""),
        ("{ type: string, format: date }", "\"2026-01-31\""),
        ("{ type: string, minLength: 6 }", "\"textxx\""),
        ("{ type: string, maxLength: 2 }", "\"te\""),
        ("{ type: string, enum: [red, green] }", "\"red\""),
        ("{ type: string, enum: [red, green], default: green }", "\"green\""),
        ("{ type: string, default: green, example: blue }", "\"blue\""),
        ("type: integer", "0"),
        ("{ type: integer, minimum: 3 }", "3"),
        ("{ type: integer, maximum: -3 }", "-3"),
        ("type: boolean", "true"),
        ("{ type: array, items: { type: boolean } }", "[true]"),
        ("{ type: array, items: { type: boolean }, minItems: 2 }", "[true,true]"),
        ("{ type: array, items: { type: boolean }, maxItems: 0 }", "[]"),
        ("{ type: object, properties: { b: { type: boolean }, a: { type: integer } } }", "{\"b\":true,\"a\":0}"),
        ("anyOf: [{ type: integer }, { type: string }]", "0"),
        ("{}", "null"),
    ])
    func builds(schema: String, json: String) throws {
        #expect(try built("    A: \(schema)".replacing("A: anyOf", with: "A:\n      anyOf").asBlock) == json)
    }

    @Test func omitsAnInfiniteProperty() throws {
        let tree = """
                Tree:
                  type: object
                  required: [name, children]
                  properties:
                    name: { type: string }
                    parent: { $ref: '#/components/schemas/Tree' }
                    children: { type: array, items: { $ref: '#/components/schemas/Tree' } }
            """
        #expect(try built(tree) == "{\"name\":\"text\",\"children\":[]}")
    }

    @Test func choosesTheFiniteMemberOfAUnion() throws {
        let list = """
                List:
                  type: object
                  required: [next]
                  properties:
                    next:
                      anyOf: [{ $ref: '#/components/schemas/List' }, { type: integer }]
            """
        #expect(try built(list) == "{\"next\":0}")
    }
}

extension String {
    /// `A: type: string` with the type on the next line.
    fileprivate var asBlock: String {
        replacing("A: type:", with: "A:\n      type:")
    }
}
