import OpenAPIReader
import Testing

@testable import APIPlan

@Suite struct SchemaIntersectionTests {
    @Test(
        arguments: [
            (Schema.Kind.any, Schema.Kind.boolean, Schema.Kind.boolean),
            (.number(format: nil), .integer(format: "int32"), .integer(format: "int32")),
            (.string(format: nil), .string(format: "date"), .string(format: "date")),
            (.string(format: "uuid"), .string(format: nil), .string(format: "uuid")),
            (.nothing, .boolean, .nothing), (.boolean, .string(format: nil), nil),
        ] as [(Schema.Kind, Schema.Kind, Schema.Kind?)]
    )
    func aKindMatchesBoth(first: Schema.Kind, second: Schema.Kind, both: Schema.Kind?) {
        #expect(SchemaIntersection.kind(first, second) == both)
    }

    private func derived(_ base: String, _ other: String) -> Planned {
        Planned(
            schemas: """
                Base: { type: object, properties: { a: \(base) } }
                Derived: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { a: \(other) } }] }
                """
        )
    }

    @Test func aPropertyHasTheTypeThatMatchesBothMembers() {
        #expect(
            derived("{ type: number }", "{ type: integer }").properties("Derived").map(\.type) == [.optional(.integer)]
        )
        #expect(derived("{}", "{ type: string }").properties("Derived").map(\.type) == [.optional(.string)])
        #expect(derived("{ type: string }", "{}").properties("Derived").map(\.type) == [.optional(.string)])
    }

    @Test func nullIsAllowedWhereBothMembersAllowIt() {
        let nullable = "{ type: [string, 'null'], maxLength: 3 }"
        #expect(
            derived(nullable, "{ type: [string, 'null'], format: date }").properties("Derived").map(\.presence) == [
                .optionalNullable
            ]
        )
        #expect(
            derived(nullable, "{ type: string, format: date }").properties("Derived").map(\.presence) == [.optional]
        )
    }

    @Test func aSchemaForAdditionalPropertiesWinsOverFalse() {
        let schema = ObjectSchema.Additional.schema(
            Schema(.boolean, position: SourcePosition(file: "a.yaml", line: 1, column: 1))
        )
        #expect(SchemaIntersection.additional(.forbidden, schema) == schema)
        #expect(SchemaIntersection.additional(schema, .unspecified) == schema)
        #expect(SchemaIntersection.additional(.unspecified, .forbidden) == .forbidden)
    }
}
