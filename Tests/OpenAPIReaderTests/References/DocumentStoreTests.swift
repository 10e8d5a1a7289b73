import OpenAPIReader
import Testing

/// References into other files and to schemas without a name.
struct DocumentStoreTests {
    /// Reads `api/openapi.yaml` among other files.
    private func read(_ text: String, _ files: [String: String] = [:]) -> ReadingResult {
        let loader = DocumentLoader { path in
            if path.hasPrefix("..") || path.hasPrefix("/") { return .refused("'\(path)' is outside") }
            return files[path].map { .text(Array($0.utf8)) } ?? .missing
        }
        return DescriptionReader.read(Array(text.utf8), file: "api/openapi.yaml", loader: loader)
    }

    private func components(_ schemas: String) -> String {
        document("paths: {}\ncomponents:\n  schemas:\n\(schemas)")
    }

    @Test func aSchemaInAnotherFileHasTheNameOfTheComponentThatRefersToIt() {
        let result = read(
            components(
                "    Pet: {$ref: 'parts/pet.yaml', description: One.}\n    Pets: {type: array, items: {$ref: './parts/pet.yaml'}}"
            ),
            [
                "api/parts/pet.yaml": "type: object\nproperties: {owner: {$ref: 'owner.yaml'}, next: {$ref: '#'}}",
                "api/parts/owner.yaml":
                    "type: object\nproperties: {pet: {$ref: '../openapi.yaml#/components/schemas/Pet'}}",
            ]
        )
        #expect(result.diagnostics == [])
        #expect(result.description?.schemas.map(\.name) == ["Pet", "Pets", "owner"])
        guard case .object(let pet) = result.description?.schema(named: "Pet")?.schema.kind else {
            Issue.record("Pet is not an object")
            return
        }
        #expect(pet.properties.map(\.schema.kind) == [.reference("owner"), .reference("Pet")])
        #expect(result.description?.schema(named: "Pet")?.schema.description == "One.")
        #expect(result.description?.schema(named: "owner")?.schema.position.file == "api/parts/owner.yaml")
        guard case .object(let owner) = result.description?.schema(named: "owner")?.schema.kind else { return }
        #expect(owner.properties.map(\.schema.kind) == [.reference("Pet")])
    }

    @Test(arguments: [
        ("'#/components/schemas/A/$defs/Local'", "Local"),
        ("'#local'", "Local"),
        ("'#/components/schemas/A/properties/a~1b'", "A_a b"),
        ("'#/components/schemas/A/properties/a~1b/items'", "A_a b"),
        ("'#/components/schemas/odd~1%7Ename'", "odd/~name"),
        ("'x.yaml#/definitions/Thing'", "Thing"),
        ("'x.yaml#/definitions/A'", "x_A"),
        ("'x.yaml'", "x"),
        ("'https://example.com/a'", "A"),
    ])
    func namesSchemasAfterTheirLocations(reference: String, key: String) {
        let text = components(
            """
                A:
                  $id: https://example.com/a
                  $defs: {Local: {$anchor: local, type: string}}
                  properties: {a/b: {type: array, items: {type: string}}}
                odd/~name: {type: string}
                B: {type: object, properties: {b: {$ref: \(reference)}}}
            """.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
        )
        let result = read(text, ["api/x.yaml": "definitions: {Thing: {type: string}, A: {type: string}}"])
        #expect(result.diagnostics == [])
        guard case .object(let object) = result.description?.schema(named: "B")?.schema.kind else {
            Issue.record("B is not an object")
            return
        }
        #expect(object.properties.map(\.schema.kind) == [.reference(key)])
        #expect(result.description?.schema(named: key) != nil)
    }

    @Test(arguments: [
        (
            "https://example.com/x.json#/a",
            "[ref-external] 'https://example.com/x.json#/a' is not fetched from the network"
                + "; copy the file and write its path"
        ),
        ("../x.yaml", "[ref-external] '../x.yaml' is not defined: the file 'x.yaml' does not exist"),
        ("../../x.yaml", "[ref-external] '../../x.yaml' cannot be followed: '../x.yaml' is outside"),
        ("y.yaml#/Foo", "[ref-missing] 'y.yaml#/Foo' is not defined: the file 'api/y.yaml' does not exist"),
        ("x.yaml#/Thng", "[ref-missing] 'x.yaml#/Thng' is not defined; did you mean 'Thing'?"),
        ("x.yaml#thing", "[ref-missing] 'x.yaml#thing' is not defined"),
        ("x.yaml#/Thing/0", "[ref-missing] 'x.yaml#/Thing/0' is not defined"),
    ])
    func reportsUndefinedReferences(reference: String, message: String) {
        let result = read(
            components("    A: {type: object, properties: {a: {$ref: '\(reference)'}}}"),
            ["api/x.yaml": "Thing: {type: string}"]
        )
        let expected = message.replacing("[ref-external] '../x.yaml'", with: "[ref-missing] '../x.yaml'")
        #expect(result.diagnostics.map(\.description) == ["api/openapi.yaml:8:46: error: \(expected)"])
    }

    @Test func followsPathsParametersAndResponsesIntoFiles() {
        let result = read(
            document("paths:\n  /a/{id}: {$ref: 'paths.yaml#/a'}"),
            [
                "api/paths.yaml": """
                a:
                  parameters: [{$ref: 'shared/id.yml'}]
                  get:
                    operationId: a
                    responses: {'200': {$ref: 'shared/ok.yml#/ok'}}
                """,
                "api/shared/id.yml": "{name: id, in: path, required: true, schema: {$ref: ./kind.yml}}",
                "api/shared/kind.yml": "{type: string}",
                "api/shared/ok.yml":
                    "ok: {description: Fine, content: {application/json: {schema: {$ref: 'kind.yml'}}}}",
            ]
        )
        #expect(result.diagnostics == [])
        let operation = result.description?.operations.first
        #expect(operation?.parameters.map(\.schema.kind) == [.reference("kind")])
        #expect(operation?.responses.map(\.description) == ["Fine"])
        #expect(operation?.responses.first?.content.first?.schema?.kind == .reference("kind"))
        #expect(result.sources.keys.sorted().count == 5)
    }
}
