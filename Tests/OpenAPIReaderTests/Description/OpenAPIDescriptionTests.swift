import OpenAPIReader
import Testing

struct OpenAPIDescriptionTests {
    private let position = SourcePosition(file: "a.yaml", line: 1, column: 1)

    private func schema(_ name: String, _ kind: Schema.Kind = .any) -> NamedSchema {
        NamedSchema(name: name, schema: Schema(kind, position: position), position: position)
    }

    private func description(_ schemas: [NamedSchema]) -> OpenAPIDescription {
        OpenAPIDescription(info: Info(title: "T", version: "1"), servers: [], operations: [], schemas: schemas)
    }

    @Test func findsSchemasByTheirNames() {
        let description = description([schema("A", .boolean), schema("B")])
        #expect(description.schema(named: "A")?.schema.kind == .boolean)
        #expect(description.schema(named: "C") == nil)
    }

    @Test func findsSchemasThatAreSetLater() {
        var description = description([])
        description.schemas = [schema("A")]
        #expect(description.schema(named: "A") == schema("A"))
        description.schemas[0] = schema("B")
        #expect(description.schema(named: "A") == nil)
        #expect(description.schema(named: "B") == schema("B"))
    }

    @Test func theFirstOfTwoSchemasWithOneNameIsFound() {
        #expect(description([schema("A", .boolean), schema("A")]).schema(named: "A")?.schema.kind == .boolean)
    }
}
