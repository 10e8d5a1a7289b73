import Testing

@testable import APIDiff

@Suite struct SchemaComparisonTests {
    private static let tree = """
        Thing: { type: object, properties: { next: { $ref: '#/components/schemas/Thing' }, leaf: { $ref: '#/components/schemas/Leaf' } } }
        Leaf: { type: object, properties: { name: { type: string } } }
        """

    @Test func aRecursiveSchemaIsComparedOnceInEachDirection() throws {
        let new = Self.tree.replacing("leaf: {", with: "size: { type: integer }, leaf: {")
        let changes = try RulePair.changes(in: .schemas, from: Self.tree, to: new)
        #expect(changes.map(\.subject) == ["Thing.size", "Thing.size"])
        #expect(changes.map(\.rule.id) == ["request-property-added-optional", "response-property-added-optional"])
    }

    @Test func aReferencedSchemaIsReportedUnderItsOwnName() throws {
        let new = Self.tree.replacing("name: { type: string }", with: "name: { type: boolean }")
        let changes = try RulePair.changes(in: .schemas, from: Self.tree, to: new)
        #expect(changes.map(\.subject) == ["Leaf.name", "Leaf.name"])
        #expect(
            changes.map(\.message)
                == Array(repeating: "the type of 'Leaf.name' changed from string to boolean", count: 2)
        )
    }

    @Test func theItemsOfAnArrayAreCompared() throws {
        let changes = try RulePair.changes(
            in: .schema,
            from: "{ type: array, items: { type: array, items: { type: string } } }",
            to: "{ type: array, items: { type: array, items: { type: integer } } }"
        )
        #expect(changes.map(\.subject) == ["Thing[][]", "Thing[][]"])
    }

    @Test func allOfIsMergedBeforeTheComparison() throws {
        let old = "Thing: { allOf: [{ $ref: '#/components/schemas/A' }] }\nA: { type: object, properties: { a: {} } }"
        let new = "Thing: { type: object, properties: { a: {} } }\nA: { type: object, properties: { a: {} } }"
        #expect(try RulePair.changes(in: .schemas, from: old, to: new).isEmpty)
    }
}
