import APIPlan
import Testing

@Suite struct SchemaTableTests {
    @Test func findsNullThroughReferences() {
        let planned = Planned(
            schemas: """
                Name: { type: [string, 'null'] }
                User:
                  type: object
                  properties: { name: { $ref: '#/components/schemas/Name' } }
                """
        )
        #expect(planned.properties("User").map(\.type) == [.optional(.nullable(.named("Name")))])
        #expect(planned.type("Name")?.kind == .alias(.string))
    }

    @Test func freeFormObjectsAreDictionaries() {
        let planned = Planned(
            schemas: """
                Free: { type: object }
                Numbers: { type: object, additionalProperties: { type: [number, 'null'] } }
                Names: { type: array, items: { type: string } }
                """
        )
        #expect(planned.type("Free")?.kind == .alias(.dictionary(.anyValue)))
        #expect(planned.type("Numbers")?.kind == .alias(.dictionary(.optional(.number))))
        #expect(planned.type("Names")?.kind == .alias(.array(.string)))
    }

    @Test func anIntegerWithADefaultBeyondIntIsWider() {
        let planned = Planned(
            schemas: """
                Limits:
                  type: object
                  properties:
                    size: { type: integer, minimum: 0, default: 9223372036854776000 }
                    pause: { type: integer, example: 9223372036854776000 }
                    count: { type: integer, example: 9223372036854775807 }
                """
        )
        let types = planned.properties("Limits").map(\.type)
        #expect(types == [.optional(.scalar(.uint64)), .optional(.scalar(.decimalNumber)), .optional(.integer)])
    }

    @Test(arguments: [
        ("patternProperties: { '^x-': { type: string } }", TypeReference.anyValue),
        ("patternProperties: { '^x-': { type: string } }, additionalProperties: false", .string),
        ("patternProperties: { '^x-': { type: string } }, additionalProperties: { type: integer }", .anyValue),
        ("patternProperties: { '.*': { type: string } }", .string),
        ("patternProperties: { '^.+$': { type: string } }", .string),
    ])
    func keysThatMatchNoPatternHaveAnyValue(keywords: String, type: TypeReference) {
        let planned = Planned(schemas: "Value: { type: object, \(keywords) }")
        #expect(planned.type("Value")?.kind == .alias(.dictionary(type)))
    }
}
