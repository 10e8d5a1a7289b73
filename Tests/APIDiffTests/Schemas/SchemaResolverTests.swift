import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct SchemaResolverTests {
    /// Resolves one of the schemas.
    private func resolved(_ name: String, _ schemas: String) throws -> ResolvedSchema {
        let lines = schemas.split(separator: "\n").map { "    \($0)\n" }.joined()
        let text = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n" + lines
        let resolver = SchemaResolver(try RulePair.description(text, file: "a.yaml"))
        let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
        return resolver.resolve(Schema(.reference(name), position: position))
    }

    private func properties(_ resolved: ResolvedSchema) -> [String] {
        guard case .object(let object) = resolved.schema.kind else { return [] }
        return object.properties.map { $0.name + ($0.isRequired ? "!" : "") }
    }

    @Test func mergesTheMembersOfAllOfAndTheirRequiredProperties() throws {
        let schema = try resolved(
            "C",
            """
            A: { type: object, required: [b], properties: { a: { type: string } } }
            B: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { b: { type: string } } }] }
            C: { allOf: [{ $ref: '#/components/schemas/B' }, { type: object, required: [a], properties: { c: {}, a: {} } }] }
            """
        )
        #expect(properties(schema) == ["a!", "b!", "c"])
        #expect(schema.name == "C")
    }

    @Test func followsReferencesAndKeepsTheFirstName() throws {
        let schema = try resolved(
            "C",
            """
            A: { type: object, x-swift-name: Last, properties: { a: { type: string } } }
            B: { $ref: '#/components/schemas/A' }
            C: { $ref: '#/components/schemas/B' }
            """
        )
        #expect(properties(schema) == ["a"])
        #expect(schema.name == "C")
        #expect(schema.typeName == "C")
    }

    @Test func aSchemaWithADiscriminatorIsTheUnionOfItsDerivedSchemas() throws {
        let schema = try resolved(
            "A",
            """
            A: { type: object, discriminator: { propertyName: k }, properties: { k: { type: string } } }
            B: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { b: { type: string } } }] }
            C: { allOf: [{ $ref: '#/components/schemas/A' }] }
            """
        )
        guard case .union(let union) = schema.schema.kind else {
            Issue.record("\(schema.schema.kind)")
            return
        }
        #expect(union.members.map(\.kind) == [.reference("B"), .reference("C")])
        #expect(union.hasDerivedMembers)
    }

    @Test func aRecursiveAllOfEnds() throws {
        let schema = try resolved(
            "A",
            """
            A: { allOf: [{ $ref: '#/components/schemas/B' }, { type: object, properties: { a: { type: string } } }] }
            B: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { b: { type: string } } }] }
            """
        )
        #expect(Set(properties(schema)) == ["a", "b"])
    }

    @Test func aUnionOfConstantsIsAnEnum() throws {
        let schema = try resolved("A", "A: { oneOf: [{ const: x, title: First }, { const: y }] }")
        #expect(schema.schema.kind == .string(format: nil))
        #expect(schema.schema.allowedValues.map(\.json) == ["\"x\"", "\"y\""])
        #expect(schema.schema.valueTexts["x"]?.name == "First")
    }

    @Test func nullIsAllowedByTheReferenceOrTheSchema() throws {
        let own = try resolved("A", "A: { type: [object, 'null'], properties: { a: {} } }")
        #expect(own.allowsNull && !own.referenceAllowsNull)
        let reference = try resolved(
            "B",
            "A: { type: object, properties: { a: {} } }\nB: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] }"
        )
        #expect(reference.allowsNull && reference.referenceAllowsNull)
    }
}
