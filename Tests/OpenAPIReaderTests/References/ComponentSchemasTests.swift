import Testing

@testable import OpenAPIReader

struct ComponentSchemasTests {
    /// Registers the schemas of a document and returns its references.
    private func references(_ schemas: String, _ files: [String: String] = [:]) throws -> ReferenceResolver {
        let text = Array("components: {schemas: \(schemas)}".utf8)
        let root = try #require(YAMLParser.parse(text, file: "a.yaml").root)
        let loader = DocumentLoader { path in files[path].map { .text(Array($0.utf8)) } ?? .missing }
        let diagnostics = DiagnosticCollector()
        let documents = DocumentStore(root: root, text: text, file: "a.yaml", loader: loader, diagnostics)
        let references = ReferenceResolver(documents: documents, catalog: SchemaCatalog(), diagnostics)
        let entries = root["components"]?.value["schemas"]?.value.entries ?? []
        ComponentSchemas(references: references, section: ["components", "schemas"]).register(entries)
        return references
    }

    private func key(_ file: String, _ tokens: [String], _ references: ReferenceResolver) -> String? {
        let location = DocumentLocation(file: file, pointer: JSONPointer(tokens: tokens))
        return references.catalog.key(at: location, in: DynamicScope())
    }

    @Test func addsComponentsInTheirOrder() throws {
        let references = try references("{B: {type: string}, A: {type: integer}}")
        #expect(references.catalog.keys == ["B", "A"])
        #expect(key("a.yaml", ["components", "schemas", "A"], references) == "A")
    }

    @Test func aReferenceToAnotherFileGivesItsSchemaTheName() throws {
        let references = try references(
            "{Pet: {$ref: 'pet.yaml', title: Own}}",
            ["pet.yaml": "{type: object, title: T}"]
        )
        #expect(key("pet.yaml", [], references) == "Pet")
        #expect(references.catalog["Pet"]?.node.json == #"{"type":"object","title":"Own"}"#)
    }

    @Test func theFirstOfTwoReferencesGivesTheName() throws {
        let references = try references(
            "{A: {$ref: 'pet.yaml'}, B: {$ref: 'pet.yaml'}}",
            ["pet.yaml": "{type: object}"]
        )
        #expect(key("pet.yaml", [], references) == "A")
        #expect(references.catalog["B"]?.node.json == #"{"$ref":"pet.yaml"}"#)
    }

    @Test func aReferenceToAnotherComponentIsKept() throws {
        let references = try references("{A: {type: string}, B: {$ref: '#/components/schemas/A'}}")
        #expect(references.catalog["B"]?.node.json == ##"{"$ref":"#/components/schemas/A"}"##)
    }
}
