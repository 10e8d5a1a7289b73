import Testing

@testable import APIDiff

@Suite struct DiscriminatorComparisonTests {
    @Test(arguments: [
        ("discriminator-added", ["the discriminator property 'kind' was added to 'Thing'"]),
        ("discriminator-removed", ["the discriminator property 'kind' was removed from 'Thing'"]),
        ("discriminator-property-changed", ["the discriminator property of 'Thing' changed from 'kind' to 'sort'"]),
        ("discriminator-mapping-added", ["the discriminator value 'dog' for 'Dog' was added to 'Thing'"]),
        ("discriminator-mapping-changed", ["the discriminator value 'it' of 'Thing' changed from 'Cat' to 'Dog'"]),
        ("discriminator-mapping-removed", ["the discriminator value 'dog' for 'Dog' was removed from 'Thing'"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func theOrderOfAMappingDoesNotMatter() throws {
        let schemas = """
            Thing: { oneOf: [{ $ref: '#/components/schemas/A' }], discriminator: { propertyName: k, mapping: { a: A, b: A } } }
            A: { type: object, properties: { k: { type: string } } }
            """
        let new = schemas.replacing("{ a: A, b: A }", with: "{ b: A, a: A }")
        #expect(try RulePair.changes(in: .schemas, from: schemas, to: new).isEmpty)
    }
}
