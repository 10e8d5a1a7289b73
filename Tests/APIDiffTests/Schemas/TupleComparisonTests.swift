import Testing

@testable import APIDiff

@Suite struct TupleComparisonTests {
    @Test(arguments: [
        ("tuple-member-added", ["a schema for item 2 was added to 'Thing'"]),
        ("tuple-member-removed", ["the schema for item 2 was removed from 'Thing'"]),
        ("tuple-rest-allowed", ["'Thing' may have items after those of 'prefixItems'"]),
        ("tuple-rest-forbidden", ["'Thing' may no longer have items after those of 'prefixItems'"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func anItemHasItsIndexAsPath() throws {
        let old = "{ type: array, prefixItems: [{ type: string }, { type: string }], items: false }"
        let new = old.replacing("{ type: string }]", with: "{ type: boolean }]")
        let changes = try RulePair.changes(in: .schema, from: old, to: new)
        #expect(changes.map(\.subject) == ["Thing.1", "Thing.1"])
    }
}
