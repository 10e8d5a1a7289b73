import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct SchemaTableTests {
    /// The table of schemas, and what one of them stands for.
    private func target(_ name: String, _ schemas: String) throws -> ResolvedSchema {
        let lines = schemas.split(separator: "\n").map { "    \($0)\n" }.joined()
        let text = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n" + lines
        let table = SchemaResolver(try RulePair.description(text, file: "a.yaml"))
        let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
        return table.resolve(Schema(.reference(name), position: position))
    }

    private func properties(_ target: ResolvedSchema) -> [String] {
        guard case .object(let object) = target.schema.kind else { return [] }
        return object.properties.map { $0.name + ($0.isRequired ? "!" : "") }
    }

    @Test func sumsTheMembersOfAllOfAndWhatTheyRequire() throws {
        let target = try target(
            "C",
            """
            A: { type: object, required: [b], properties: { a: { type: string } } }
            B: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { b: { type: string } } }] }
            C: { allOf: [{ $ref: '#/components/schemas/B' }, { type: object, required: [a], properties: { c: {}, a: {} } }] }
            """
        )
        #expect(properties(target) == ["a!", "b!", "c"])
        #expect(target.name == "C")
    }

    @Test func followsReferencesAndKeepsTheFirstName() throws {
        let target = try target(
            "C",
            """
            A: { type: object, x-swift-name: Last, properties: { a: { type: string } } }
            B: { $ref: '#/components/schemas/A' }
            C: { $ref: '#/components/schemas/B' }
            """
        )
        #expect(properties(target) == ["a"])
        #expect(target.name == "C")
        #expect(target.typeName == "C")
    }

    @Test func aSchemaWithADiscriminatorIsOneOfThoseThatTakeItIn() throws {
        let target = try target(
            "A",
            """
            A: { type: object, discriminator: { propertyName: k }, properties: { k: { type: string } } }
            B: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { b: { type: string } } }] }
            C: { allOf: [{ $ref: '#/components/schemas/A' }] }
            """
        )
        guard case .union(let union) = target.schema.kind else {
            Issue.record("\(target.schema.kind)")
            return
        }
        #expect(union.members.map(\.kind) == [.reference("B"), .reference("C")])
        #expect(union.isInherited)
    }

    @Test func whatIsMadeOfItselfEnds() throws {
        let target = try target(
            "A",
            """
            A: { allOf: [{ $ref: '#/components/schemas/B' }, { type: object, properties: { a: { type: string } } }] }
            B: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { b: { type: string } } }] }
            """
        )
        #expect(Set(properties(target)) == ["a", "b"])
    }

    @Test func aUnionOfConstantsIsAnEnum() throws {
        let target = try target("A", "A: { oneOf: [{ const: x, title: First }, { const: y }] }")
        #expect(target.schema.kind == .string(format: nil))
        #expect(target.schema.allowedValues.map(\.json) == ["\"x\"", "\"y\""])
        #expect(target.schema.valueTexts["x"]?.name == "First")
    }

    @Test func nullOfThePlaceAndOfTheSchemaAreBothNull() throws {
        let own = try target("A", "A: { type: [object, 'null'], properties: { a: {} } }")
        #expect(own.allowsNull && !own.referenceAllowsNull)
        let place = try target(
            "B",
            "A: { type: object, properties: { a: {} } }\nB: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] }"
        )
        #expect(place.allowsNull && place.referenceAllowsNull)
    }
}
