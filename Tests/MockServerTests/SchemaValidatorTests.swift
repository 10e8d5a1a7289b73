import Foundation
import OpenAPIReader
import Testing

@testable import MockServer

@Suite struct SchemaValidatorTests {
    private func violations(_ json: String, _ schema: String) throws -> [String] {
        let components = "components:\n  schemas:\n    Tested:\n\(schema.indented(by: 6))"
        let description = try describe(paths: "  {}", components: components)
        let tested = try #require(description.schema(named: "Tested")?.schema)
        let value = try #require(RequestValue(json: Data(json.utf8)))
        return SchemaValidator(description: description).violations(of: value, in: tested, path: "it")
    }

    @Test(arguments: [
        ("type: integer", "1.5", "it: must be an integer, not a number"),
        ("type: integer", "true", "it: must be an integer, not a boolean"),
        ("type: boolean", "1", "it: must be a boolean, not a number"),
        ("type: string", "null", "it: must not be null"),
        ("{ type: number, maximum: 2 }", "2.5", "it: must be at most 2"),
        ("{ type: number, minimum: 0.5 }", "0.25", "it: must be at least 0.5"),
        ("{ type: string, minLength: 2 }", "\"é\"", "it: is shorter than 2"),
        ("{ type: string, maxLength: 2 }", "\"abc\"", "it: is longer than 2"),
        ("{ type: array, items: {}, minItems: 1 }", "[]", "it: has fewer items than 1"),
        ("{ type: array, items: {}, maxItems: 1 }", "[1, 2]", "it: has more items than 1"),
        ("{ type: array, items: { type: string } }", "[\"a\", 2]", "it[1]: must be a string, not a number"),
        ("{ type: object, required: [a], properties: { a: {} } }", "{}", "it.a: is missing"),
        ("{ type: object, additionalProperties: false }", "{\"b\": 1}", "it.b: is not allowed"),
        ("{ additionalProperties: { type: string } }", "{\"b\": 1}", "it.b: must be a string, not a number"),
        ("anyOf: [{ type: string }, { type: integer }]", "[]", "it: does not match a member of the union"),
    ])
    func reports(schema: String, json: String, message: String) throws {
        #expect(try violations(json, schema) == [message])
    }

    @Test(arguments: [
        ("type: integer", "2.0"),
        ("{ type: number, minimum: 0, maximum: 2 }", "2"),
        ("{ type: string, maxLength: 1 }", "\"é\""),
        ("type: [string, 'null']", "null"),
        ("{ type: string, enum: [a] }", "\"b\""),
        ("{ type: object, properties: { a: { type: string } } }", "{\"b\": 1}"),
        ("anyOf: [{ type: string }, { type: integer }]", "3"),
        ("{}", "[null]"),
    ])
    func accepts(schema: String, json: String) throws {
        #expect(try violations(json, schema) == [])
    }

    @Test func reportsEveryViolationWithItsPath() throws {
        let schema = """
            type: object
            required: [name, next]
            properties:
              name: { type: string }
              next: { $ref: '#/components/schemas/Tested' }
            """
        let found = try violations("{\"name\": 1, \"next\": {\"name\": \"a\"}}", schema)
        #expect(found == ["it.name: must be a string, not a number", "it.next.next: is missing"])
    }
}

extension String {
    fileprivate func indented(by count: Int) -> String {
        split(separator: "\n").map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
    }
}
