import OpenAPIReader
import Testing

/// `$id`, `$self` and `$anchor`.
struct AnchorIndexTests {
    private func read(_ text: String, _ files: [String: String] = [:]) -> ReadingResult {
        let loader = DocumentLoader { path in files[path].map { .text(Array($0.utf8)) } ?? .missing }
        return DescriptionReader.read(Array(text.utf8), file: "api/openapi.yaml", loader: loader)
    }

    private func schemas(_ lines: String) -> String {
        document("paths: {}\ncomponents:\n  schemas:\n")
            + lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    }

    private func property(_ name: String, of schema: String, _ result: ReadingResult) -> Schema.Kind? {
        guard case .object(let object) = result.description?.schema(named: schema)?.schema.kind else { return nil }
        return object.properties.first { $0.name == name }?.schema.kind
    }

    @Test(arguments: [
        ("#/$defs/Local", "Local"), ("#local", "Local"), ("#", "A"), ("b", "B"), ("/schemas/b", "B"),
        ("//example.com/schemas/b", "B"), ("./x/../b#", "B"), ("https://example.com/schemas/b", "B"),
        ("inner", "Inner"), ("deep/est", "Deepest"), ("deep/est#/properties/a", "Deepest_a"),
    ])
    func referencesAreRelativeToTheIdAroundThem(reference: String, key: String) {
        let text = """
            A:
              $id: https://example.com/schemas/a
              type: object
              properties: {tested: {$ref: '\(reference)'}, $id: {type: string}}
              $defs:
                Local: {$anchor: local, type: string}
                Inner: {$id: inner, type: integer, $defs: {Deepest: {$id: deep/est, type: object, properties: {a: {type: string}}}}}
            B: {$id: 'https://example.com/schemas/b', type: string}
            """
        let result = read(schemas(text))
        #expect(result.diagnostics == [])
        #expect(property("tested", of: "A", result) == .reference(key))
    }

    @Test func anUndefinedReferenceBelowAnIdIsLookedUpInTheFileWithOneWarning() {
        let text = """
            A:
              $id: https://example.com/a
              type: object
              properties:
                b: {$ref: '#/components/schemas/B'}
                c: {$ref: '#/components/schemas/C'}
            B: {type: string}
            C: {type: string}
            """
        let result = read(schemas(text))
        let message =
            "'#/components/schemas/B' is not defined in the schema with the '$id' 'https://example.com/a'; the definition in the file is used"
        #expect(
            result.diagnostics.map(\.description) == [
                "api/openapi.yaml:12:19: warning: [ref-base] \(message) (also in 1 more place)"
            ]
        )
        #expect(property("b", of: "A", result) == .reference("B"))
    }

    @Test func anUndefinedReferenceIsLookedUpInTheSchemaAroundIt() {
        let text =
            "A: {$id: 'https://example.com/a', type: object, properties: {b: {$ref: '#/$defs/Lokal'}}, $defs: {Local: {}}}"
        #expect(
            read(schemas(text)).diagnostics.map(\.description) == [
                "api/openapi.yaml:8:76: error: [ref-missing] '#/$defs/Lokal' is not defined; did you mean 'Local'?"
            ]
        )
    }

    @Test func anIdThatIsOnlyAFragmentIsAnAnchor() {
        let text = """
            A: {$id: '#old', type: string}
            B: {type: object, properties: {a: {$ref: '#old'}, b: {$ref: '#/components/schemas/A'}}}
            """
        let result = read(schemas(text))
        #expect(result.diagnostics == [])
        #expect(property("a", of: "B", result) == .reference("A"))
        #expect(property("b", of: "B", result) == .reference("A"))
    }

    @Test func keywordsInValuesAndPropertyNamesAreNotAnchors() {
        let text = """
            A: {type: object, properties: {default: {$anchor: real, type: string}}, example: {$anchor: fake, $id: 'x:y'}}
            B: {type: object, properties: {$anchor: {type: string}, a: {$ref: '#real'}}}
            C: {type: object, properties: {a: {$ref: '#fake'}}}
            """
        let result = read(schemas(text))
        #expect(result.diagnostics.map(\.message) == ["'#fake' is not defined"])
    }

    @Test func selfIsTheBaseOfTheFilesInItsFolder() {
        let text = """
            openapi: 3.2.0
            $self: https://example.com/api/v1/openapi.yaml
            info: {title: Test, version: "1"}
            paths: {}
            components:
              schemas:
                A:
                  type: object
                  properties:
                    own: {$ref: 'https://example.com/api/v1/openapi.yaml#/components/schemas/B'}
                    path: {$ref: 'parts/b.yaml#/Part'}
                    whole: {$ref: 'https://example.com/api/v1/parts/c.yaml'}
                B: {type: string}
            """
        let result = read(text, ["api/parts/b.yaml": "Part: {type: string}", "api/parts/c.yaml": "type: integer"])
        #expect(result.diagnostics == [])
        #expect(property("own", of: "A", result) == .reference("B"))
        #expect(property("path", of: "A", result) == .reference("Part"))
        #expect(property("whole", of: "A", result) == .reference("c"))
    }

    @Test func filesFindEachOtherByTheirIds() {
        let text = schemas("A: {$ref: 'a.json'}\nB: {$ref: 'b.json'}")
        let result = read(
            text,
            [
                "api/a.json":
                    #"{"$id": "https://example.com/s/a.json", "properties": {"b": {"$ref": "b.json#/$defs/x"}}}"#,
                "api/b.json":
                    #"{"$id": "https://example.com/s/b.json", "$defs": {"x": {"type": "string"}}, "type": "string"}"#,
            ]
        )
        #expect(result.diagnostics == [])
        #expect(property("b", of: "A", result) == .reference("x"))
    }
}
