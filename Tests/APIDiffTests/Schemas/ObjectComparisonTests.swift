import Testing

@testable import APIDiff

@Suite struct ObjectComparisonTests {
    @Test(arguments: [
        (
            "property-added-required",
            ["the required property 'Thing.age' was added", "the required property 'Thing.kind' was added"]
        ),
        ("property-added-optional", ["the optional property 'Thing.age' was added"]),
        ("property-removed-required", ["the required property 'Thing.age' was removed"]),
        ("property-removed-optional", ["the optional property 'Thing.age' was removed"]),
        ("property-order-changed", ["the order of the properties of 'Thing' changed to 'age', 'name'"]),
        ("object-shape-changed", ["'Thing' has named properties: its Swift type is no longer a dictionary"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func aRequiredPropertyWithADefaultKeepsTheInitializer() throws {
        let changes = try RulePair.changes(
            in: .schema,
            from: "{ type: object, properties: { a: {} } }",
            to: "{ type: object, required: [b], properties: { a: {}, b: { type: string, default: x } } }"
        )
        #expect(changes.map(\.rule.id) == ["request-property-added-required", "response-property-added-required"])
        #expect(changes.map(\.breaks) == [.wire, []])
    }

    @Test func aRequiredReadOnlyPropertyIsOptionalInRequests() throws {
        let changes = try RulePair.changes(
            in: .schema,
            from: "{ type: object, properties: { a: {} } }",
            to: "{ type: object, required: [id], properties: { a: {}, id: { type: string, readOnly: true } } }"
        )
        #expect(changes.map(\.rule.id) == ["request-property-added-optional", "response-property-added-required"])
    }
}
