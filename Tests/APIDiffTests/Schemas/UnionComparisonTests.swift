import Testing

@testable import APIDiff

@Suite struct UnionComparisonTests {
    @Test(arguments: [
        ("union-added", ["'Thing.value' changed from a single schema to a union"]),
        ("union-removed", ["'Thing' changed from a union to a single schema"]),
        ("union-member-added", ["the member 'Owl' was added to 'Thing'", "the member 'Dog' was added to 'Thing'"]),
        ("union-member-removed", ["the member 'Owl' was removed from 'Thing'"]),
        ("union-member-renamed", ["the name of the object member of 'Thing' changed from 'Small' to 'Little'"]),
        ("union-became-exclusive", ["a value of 'Thing' must match exactly one member"]),
        ("union-no-longer-exclusive", ["a value of 'Thing' may match several members"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func aSchemaThatIsAMemberOfTheNewUnionIsCompatibleOnTheWire() throws {
        func breaks(_ union: String) throws -> [Breakage] {
            try RulePair.changes(in: .schema, from: "type: string", to: union).map(\.breaks)
        }
        #expect(try breaks("anyOf: [{ type: string }, { type: integer }]") == [.source, [.wire, .source]])
        #expect(try breaks("anyOf: [{ type: boolean }, { type: integer }]") == [[.wire, .source], [.wire, .source]])
    }

    @Test func theOrderOfMembersDoesNotMatter() throws {
        let old = "anyOf: [{ type: string }, { type: integer }]"
        let new = "anyOf: [{ type: integer }, { type: string }]"
        #expect(try RulePair.changes(in: .schema, from: old, to: new).isEmpty)
    }
}
