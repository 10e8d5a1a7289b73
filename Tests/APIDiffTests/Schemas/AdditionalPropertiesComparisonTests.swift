import Testing

@testable import APIDiff

@Suite struct AdditionalPropertiesComparisonTests {
    @Test(arguments: [
        ("other-properties-forbidden", ["'Thing' no longer allows additional properties"]),
        ("other-properties-allowed", ["'Thing' allows additional properties"]),
        ("other-properties-typed", ["a schema for additional properties was added to 'Thing'"]),
        ("other-properties-untyped", ["the schema for additional properties was removed from 'Thing'"]),
        ("property-pattern-added", ["a schema for property names that match '^x-' was added to 'Thing'"]),
        ("property-pattern-removed", ["the schema for property names that match '^x-' was removed from 'Thing'"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func aSchemaForPropertiesThatWereForbiddenBreaksNothingOnTheWire() throws {
        let changes = try RulePair.changes(
            in: .schema,
            from: "{ type: object, properties: { a: {} }, additionalProperties: false }",
            to: "{ type: object, properties: { a: {} }, additionalProperties: { type: string } }"
        )
        #expect(changes.map(\.rule.id) == ["request-other-properties-typed", "response-other-properties-typed"])
        #expect(changes.map(\.breaks) == [[], []])
    }

    @Test func theValuesOfADictionaryHaveAPathOfTheirOwn() throws {
        let changes = try RulePair.changes(
            in: .schema,
            from: "{ type: object, additionalProperties: { type: string } }",
            to: "{ type: object, additionalProperties: { type: boolean } }"
        )
        #expect(changes.map(\.subject) == ["Thing{}", "Thing{}"])
    }
}
