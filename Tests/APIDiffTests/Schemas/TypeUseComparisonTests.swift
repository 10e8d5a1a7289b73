import Testing

@testable import APIDiff

@Suite struct TypeUseComparisonTests {
    @Test(arguments: [
        ("type-renamed", ["the type of 'Thing.owner' changed from 'Owner' to 'Keeper'"]),
        ("null-allowed", ["'Thing.name' may be null"]),
        ("null-forbidden", ["'Thing.name' may no longer be null"]),
        ("default-added", ["the default \"Bob\" was added to 'Thing.name'"]),
        ("default-changed", ["the default of 'Thing.name' changed from \"Bob\" to \"Ann\""]),
        ("default-removed", ["the default \"Bob\" was removed from 'Thing.name'"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func anInlineSchemaHasNoName() throws {
        let old =
            "Thing: { type: object, properties: { a: { type: object, properties: { b: {} } } } }\nB: { type: object, properties: { b: {} } }"
        let new = old.replacing(
            "a: { type: object, properties: { b: {} } }",
            with: "a: { $ref: '#/components/schemas/B' }"
        )
        let changes = try RulePair.changes(in: .schemas, from: old, to: new)
        #expect(Set(changes.map(\.message)) == ["the type of 'Thing.a' changed from an inline schema to 'B'"])
        #expect(changes.map(\.rule.id) == ["request-type-renamed", "response-type-renamed"])
    }

    @Test func anOptionalQueryParameterIsNeverSentAsNull() throws {
        let old = "parameters: [{ name: a, in: query, schema: { type: string } }]"
        let new = old.replacing("type: string", with: "type: [string, 'null']")
        #expect(try RulePair.changes(in: .operation, from: old, to: new).isEmpty)
    }
}
