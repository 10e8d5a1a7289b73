import Testing

@testable import APIDiff

@Suite struct PropertyComparisonTests {
    @Test(arguments: [
        (
            "property-became-required",
            [
                "the property 'Thing.name' became required: every request must have it",
                "the property 'Thing.name' became required: every response has it",
            ]
        ),
        (
            "property-became-optional",
            [
                "the property 'Thing.name' became optional: a request may omit it",
                "the property 'Thing.name' became optional: a response may omit it",
            ]
        ),
        ("property-swift-name-changed", ["the 'x-swift-name' of 'Thing.name' changed from 'title' to 'label'"]),
        ("property-deprecated", ["the property 'Thing.name' was deprecated"]),
        ("property-undeprecated", ["the property 'Thing.name' is no longer deprecated"]),
        ("property-became-read-only", ["the property 'Thing.id' became read-only: a request must not have it"]),
        ("property-no-longer-read-only", ["the property 'Thing.id' is no longer read-only"]),
        ("property-became-write-only", ["the property 'Thing.secret' became write-only: no response has it"]),
        ("property-no-longer-write-only", ["the property 'Thing.secret' is no longer write-only"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func aRequiredPropertyThatBecameReadOnlyHasAnotherTypeInRequests() throws {
        func breaks(_ schema: String) throws -> [Breakage] {
            let new = schema.replacing("type: string", with: "type: string, readOnly: true")
            return try RulePair.changes(in: .schema, from: schema, to: new).map(\.breaks)
        }
        #expect(try breaks("{ type: object, properties: { id: { type: string } } }") == [.wire, []])
        #expect(
            try breaks("{ type: object, required: [id], properties: { id: { type: string } } }") == [
                [.wire, .source], [],
            ]
        )
    }

    @Test func aNameOfTheReferencedTypeIsNotTheNameOfTheProperty() throws {
        let old =
            "Thing: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }\nA: { type: object, x-swift-name: B }"
        let changes = try RulePair.changes(in: .schemas, from: old, to: old.replacing("name: B", with: "name: C"))
        #expect(changes.map(\.rule.id) == ["schema-swift-name-changed"])
    }
}
