import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct DescriptionComparisonTests {
    private func changes(_ old: String, _ new: String, options: DiffOptions = DiffOptions()) throws -> [Change] {
        try RulePair.changes(from: old, to: new, options: options)
    }

    private static let shop = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /things/{id}:
            get:
              operationId: thing
              parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
              - { name: lang, in: query, schema: { type: string } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                '404': { description: none }
            delete:
              operationId: drop
              responses: { '204': { description: gone } }
        components:
          schemas:
            Thing:
              type: object
              required: [name, kind]
              properties:
                name: { type: string }
                kind: { type: string, enum: [box, bag] }
                parts: { type: array, items: { $ref: '#/components/schemas/Thing' } }
            Owner: { type: object, properties: { name: { type: string } } }

        """

    /// The same API with its keys in another order, except for properties.
    private static let shuffled = """
        info: { version: '1', title: Shop }
        components:
          schemas:
            Owner: { properties: { name: { type: string } }, type: object }
            Thing:
              properties:
                name: { type: string }
                kind: { enum: [bag, box], type: string }
                parts: { items: { $ref: '#/components/schemas/Thing' }, type: array }
              required: [kind, name]
              type: object
        paths:
          /things/{id}:
            delete:
              responses: { '204': { description: gone } }
              operationId: drop
            get:
              responses:
                '404': { description: none }
                '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }, description: ok }
              parameters:
              - { schema: { type: string }, required: true, in: path, name: id }
              - { in: query, name: lang, schema: { type: string } }
              operationId: thing
        openapi: 3.1.0

        """

    @Test func theSameDocumentChangesNothing() throws {
        #expect(try changes(Self.shop, Self.shop).isEmpty)
    }

    @Test func theOrderOfKeysChangesNothing() throws {
        #expect(try changes(Self.shop, Self.shuffled).isEmpty)
        #expect(try changes(Self.shuffled, Self.shop).isEmpty)
    }

    @Test func theVersionOfOpenAPIDoesNotMatter() throws {
        let old = Self.shop.replacing("openapi: 3.1.0", with: "openapi: 3.0.3")
            .replacing("kind: {", with: "tag: { type: string, nullable: true }\n        kind: {")
        let new = Self.shop.replacing("kind: {", with: "tag: { type: [string, 'null'] }\n        kind: {")
        #expect(try changes(old, new).isEmpty)
    }

    @Test func documentationChangesNothing() throws {
        let new = Self.shop.replacing("type: string, enum", with: "description: What it is., type: string, enum")
            .replacing("operationId: drop", with: "operationId: drop\n      summary: Throws a thing away.")
        #expect(try changes(Self.shop, new).isEmpty)
    }

    @Test func aReferenceThroughAnotherNameChangesNothingOnTheWire() throws {
        let new =
            Self.shop.replacing(
                "items: { $ref: '#/components/schemas/Thing' }",
                with: "items: { $ref: '#/components/schemas/Part' }"
            )
            + "    Part: { $ref: '#/components/schemas/Thing' }\n"
        #expect(try changes(Self.shop, new).allSatisfy { !$0.breaks.contains(.wire) })
    }

    @Test func aRecursiveSchemaIsComparedOnce() throws {
        let new = Self.shop.replacing("required: [name, kind]", with: "required: [name, kind, parts]")
        let changes = try changes(Self.shop, new)
        #expect(changes.map(\.message) == ["the property 'Thing.parts' became required: every response has it"])
    }

    @Test func aSchemaThatManyOperationsUseReportsAChangeOnce() throws {
        let operation = """
                put:
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }

            """
        let old = Self.shop.replacing("    delete:\n", with: operation + "    delete:\n")
        let new = old.replacing("name: { type: string }\n        kind", with: "name: { type: integer }\n        kind")
        #expect(try changes(old, new).map(\.rule.id).sorted() == ["request-type-changed", "response-type-changed"])
    }

    @Test func aChangeHasItsPositionInBothDocuments() throws {
        let new = Self.shop.replacing("[box, bag]", with: "[box, bag, cup]")
        let change = try #require(try changes(Self.shop, new).first)
        #expect(change.old?.description == "old.yaml:23:15")
        #expect(change.new?.description == "new.yaml:23:48")
        #expect(change.subject == "Thing.kind")
    }

    @Test(arguments: [
        ("title-changed", ["the title changed from 'Pets' to 'Animals'"]),
        ("version-changed", ["the API version changed from '1' to '2'"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func removalsFollowAdditions() throws {
        let new = Self.shop.replacing("  /things/{id}:\n    get:", with: "  /other:\n    get:")
            .replacing("      - { name: id, in: path, required: true, schema: { type: string } }\n", with: "")
        let ids = try changes(Self.shop, new).map(\.rule.id)
        #expect(ids == ["operation-added", "operation-added", "operation-removed", "operation-removed"])
    }

    @Test func theConfigurationDecidesWhatBreaksSource() throws {
        let titled = Self.shop.replacing("title: Shop", with: "title: Store")
        #expect(try changes(Self.shop, titled).map(\.breaks) == [.source])
        #expect(try changes(Self.shop, titled, options: DiffOptions(namesClient: true)).map(\.breaks) == [[]])
        let tagged = Self.shop.replacing("operationId: drop", with: "operationId: drop\n      tags: [things]")
        #expect(try changes(Self.shop, tagged).map(\.breaks) == [[]])
        #expect(try changes(Self.shop, tagged, options: DiffOptions(groupsByTag: true)).map(\.breaks) == [.source])
    }

    @Test(arguments: [
        ("version: '1'", "version: '2'", VersionBump.patch),
        ("version: '1'", "version: '1', summary: All.", .none),
        ("lang, in: query", "lang, in: query, deprecated: true", .minor),
        ("[box, bag]", "[box, bag, cup]", .major),
        ("operationId: drop", "operationId: remove", .major),
    ])
    func theMostSevereChangeDecidesTheVersionBump(old: String, new: String, bump: VersionBump) throws {
        #expect(VersionBump(try changes(Self.shop, Self.shop.replacing(old, with: new))) == bump)
    }
}
