import Testing

@testable import OpenAPIReader

struct SchemaCatalogTests {
    private let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
    private var node: YAMLNode { YAMLNode(.mapping([]), at: position) }

    private func location(_ tokens: String...) -> DocumentLocation {
        DocumentLocation(file: "a.yaml", pointer: JSONPointer(tokens: tokens))
    }

    private func target(_ tokens: String...) -> ReferenceTarget {
        let location = DocumentLocation(file: "a.yaml", pointer: JSONPointer(tokens: tokens))
        return ReferenceTarget(location: location, node: node, position: position)
    }

    @Test func findsComponentsAtAllTheirLocations() {
        let catalog = SchemaCatalog()
        let locations = [location("A"), location("B")].map { SchemaCatalog.ScopedLocation(location: $0) }
        catalog.add(component: "A", node: node, position: position, locations: locations)
        #expect(catalog.keys == ["A"])
        #expect(catalog.contains("A"))
        #expect(catalog["A"]?.node == node)
        #expect(catalog.key(at: location("B"), in: DynamicScope()) == "A")
        #expect(catalog.key(at: location("C"), in: DynamicScope()) == nil)
    }

    @Test func usesTheFirstFreeName() {
        let catalog = SchemaCatalog()
        catalog.add(component: "Pet", node: node, position: position, locations: [])
        #expect(catalog.add(target("x"), in: DynamicScope(), names: ["Pet", "file_Pet"]) == "file_Pet")
        #expect(catalog.add(target("y"), in: DynamicScope(), names: ["Pet", "file_Pet"]) == "file_Pet_2")
        #expect(catalog.add(target("z"), in: DynamicScope(), names: []) == "Schema_2")
        #expect(catalog.keys == ["Pet", "file_Pet", "file_Pet_2", "Schema_2"])
    }

    @Test func distinguishesScopes() {
        let catalog = SchemaCatalog()
        let scope = DynamicScope(anchors: ["item": location("Pet")])
        #expect(catalog.add(target("Page"), in: scope, names: ["Page_Pet"]) == "Page_Pet")
        #expect(catalog.key(at: location("Page"), in: scope) == "Page_Pet")
        #expect(catalog.key(at: location("Page"), in: DynamicScope()) == nil)
    }

    @Test func findsSchemasAtAliases() {
        let catalog = SchemaCatalog()
        catalog.add(component: "A", node: node, position: position, locations: [])
        catalog.addAliases(of: "A", at: [SchemaCatalog.ScopedLocation(location: location("alias"))])
        #expect(catalog.key(at: location("alias"), in: DynamicScope()) == "A")
    }
}
