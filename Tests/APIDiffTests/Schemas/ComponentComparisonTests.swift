import Testing

@testable import APIDiff

@Suite struct ComponentComparisonTests {
    @Test(arguments: [
        ("schema-added", ["the schema 'Owner' was added"]),
        ("schema-removed", ["the schema 'Owner' was removed", "the schema 'Pet' was removed"]),
        ("schema-swift-name-changed", ["the 'x-swift-name' of 'Pet' changed from 'Animal' to 'Beast'"]),
        ("unused-schema-changed", ["the schema 'Pet' changed, which no operation uses"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    private static let unused =
        "Thing: { type: object, properties: {} }\nPet: { type: object, properties: { a: { type: string } } }"

    @Test func anUnusedSchemaBreaksSourceOnly() throws {
        let new = Self.unused.replacing("type: string", with: "type: boolean")
        let changes = try RulePair.changes(in: .schemas, from: Self.unused, to: new)
        #expect(changes.map(\.message) == ["the schema 'Pet' changed, which no operation uses"])
        #expect(changes.map(\.breaks) == [.source])
    }

    @Test func aTypeThatAnotherSchemaHasIsKept() throws {
        let new = Self.unused.replacing("Pet: { type: object,", with: "PetModel: { type: object, x-swift-name: Pet,")
        let changes = try RulePair.changes(in: .schemas, from: Self.unused, to: new)
        #expect(changes.map(\.rule.id) == ["schema-added", "schema-removed"])
        #expect(changes.map(\.breaks) == [[], []])
    }
}
