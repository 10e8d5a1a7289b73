import OpenAPIReader
import Testing

/// `$dynamicRef`, whose target depends on the path to it, and its predecessor `$recursiveRef`.
struct DynamicReferencesTests {
    private func schemas(_ lines: String) -> String {
        document("paths: {}\ncomponents:\n  schemas:\n")
            + lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    }

    /// Returns the kinds of a schema's properties, by their names.
    private func properties(_ name: String, _ description: OpenAPIDescription?) -> [String: Schema.Kind] {
        guard case .object(let object) = description?.schema(named: name)?.schema.kind else { return [:] }
        return Dictionary(object.properties.map { ($0.name, $0.schema.kind) }) { first, _ in first }
    }

    private func items(_ kind: Schema.Kind?) -> Schema.Kind? {
        if case .array(let items) = kind { items.kind } else { nil }
    }

    private static let page = """
        Pet: {type: string}
        Toy: {type: integer}
        Page:
          type: object
          properties: {items: {type: array, items: {$dynamicRef: '#item'}}, next: {$ref: '#/components/schemas/Page'}}
          $defs: {item: {$dynamicAnchor: item}}
        """

    @Test(arguments: [
        "{$ref: '#/components/schemas/Page', $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Pet'}}}",
        "{$id: pets, $ref: '#/components/schemas/Page', $defs: {x: {$dynamicAnchor: item, $ref: './api.yaml#/components/schemas/Pet'}}}",
        "{$defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Pet'}}, allOf: [{$ref: '#/components/schemas/Page'}]}",
        "{title: Pets, type: object, $ref: '#/components/schemas/Page', $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Pet'}}}",
    ])
    func aComponentThatFillsATemplateIsAnInstanceOfIt(pets: String) {
        let result = read(schemas(Self.page + "\nPets: \(pets)"))
        #expect(result.diagnostics.filter { $0.code != "ref-base" } == [])
        let description = result.description
        #expect(description?.schemas.map(\.name).contains { $0.contains("_") } == false)
        #expect(items(properties("Pets", description)["items"]) == .reference("Pet"))
        #expect(properties("Pets", description)["next"] == .reference("Pets"))
        #expect(properties("Page", description)["next"] == .reference("Page"))
        #expect(items(properties("Page", description)["items"]) == .reference("item"))
    }

    @Test func aTemplateThatIsFilledInPlaceIsNamedAfterBoth() {
        let text = """
            Box:
              type: object
              properties:
                pets: {$ref: '#/components/schemas/Page', $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Pet'}}}
                toys: {$ref: '#/components/schemas/Page', $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Toy'}}}
                more: {$ref: '#/components/schemas/Page', $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Toy'}}}
                all: {$ref: '#/components/schemas/Page'}
            """
        let result = read(schemas(Self.page + "\n" + text))
        #expect(result.diagnostics == [])
        let box = properties("Box", result.description)
        #expect(box["pets"] == .reference("Page_Pet"))
        #expect(box["toys"] == .reference("Page_Toy"))
        #expect(box["all"] == .reference("Page"))
        #expect(items(properties("Page_Toy", result.description)["items"]) == .reference("Toy"))
        #expect(properties("Page_Toy", result.description)["next"] == .reference("Page_Toy"))
    }

    /// The example of OpenAPI 3.1.1 section 4.8.24.9.
    @Test func readsTheGenericStructuresOfTheSpecification() {
        let text = """
            genericArrayComponent:
              $id: fully_generic_array
              type: array
              items: {$dynamicRef: '#generic-array'}
              $defs: {allowAll: {$dynamicAnchor: generic-array}}
            numberArray:
              $id: array_of_numbers
              $ref: fully_generic_array
              $defs: {numbersOnly: {$dynamicAnchor: generic-array, type: number}}
            stringArray:
              $id: array_of_strings
              $ref: fully_generic_array
              $defs: {stringsOnly: {$dynamicAnchor: generic-array, type: string}}
            objWithTypedArray:
              $id: obj_with_typed_array
              type: object
              properties: {numbers: {$ref: array_of_numbers}, strings: {$ref: array_of_strings}}
            """
        let result = read(schemas(text))
        #expect(result.diagnostics == [])
        let description = result.description
        #expect(
            properties("objWithTypedArray", description) == [
                "numbers": .reference("numberArray"), "strings": .reference("stringArray"),
            ]
        )
        #expect(items(description?.schema(named: "numberArray")?.schema.kind) == .reference("numbersOnly"))
        #expect(items(description?.schema(named: "stringArray")?.schema.kind) == .reference("stringsOnly"))
        #expect(items(description?.schema(named: "genericArrayComponent")?.schema.kind) == .reference("allowAll"))
        #expect(description?.schema(named: "numbersOnly")?.schema.kind == .number(format: nil))
    }

    /// The trees of JSON Schema 2020-12 section 8.2.3.2's example.
    @Test func anExtendedTreeHasChildrenOfItsOwnKind() {
        let text = """
            Tree:
              $id: https://example.com/tree
              $dynamicAnchor: node
              type: object
              properties: {data: true, children: {type: array, items: {$dynamicRef: '#node'}}}
            Strict:
              $id: https://example.com/strict-tree
              $dynamicAnchor: node
              $ref: tree
              unevaluatedProperties: false
            """
        let result = read(schemas(text))
        #expect(result.diagnostics == [])
        #expect(items(properties("Tree", result.description)["children"]) == .reference("Tree"))
        #expect(items(properties("Strict", result.description)["children"]) == .reference("Strict"))
    }

    @Test func theOutermostAnchorOfANameWins() {
        let text = """
            Outer: {$defs: {a: {$dynamicAnchor: a, type: string}}, $ref: '#/components/schemas/Middle'}
            Middle: {$defs: {a: {$dynamicAnchor: a, type: integer}}, $ref: '#/components/schemas/Inner'}
            Inner: {type: object, properties: {a: {$dynamicRef: '#a'}}, $defs: {a: {$dynamicAnchor: a, type: boolean}}}
            """
        let result = read(schemas(text))
        #expect(result.diagnostics == [])
        func kind(_ name: String) -> Schema.Kind? {
            guard case .reference(let key) = properties(name, result.description)["a"] else { return nil }
            return result.description?.schema(named: key)?.schema.kind
        }
        #expect(kind("Outer") == .string(format: nil))
        #expect(kind("Middle") == .integer(format: nil))
        #expect(kind("Inner") == .boolean)
    }

    @Test func aReferenceWithAPointerOrToAPlainAnchorIsLikeRef() {
        let text = """
            Base:
              $id: base
              type: object
              properties: {a: {$dynamicRef: '#plain'}, b: {$dynamicRef: '#/$defs/x'}}
              $defs: {x: {$anchor: plain, type: string}}
            Other: {$id: other, $ref: base, $defs: {y: {$dynamicAnchor: plain, type: integer}}}
            """
        let result = read(schemas(text))
        #expect(result.diagnostics == [])
        #expect(properties("Base", result.description) == ["a": .reference("x"), "b": .reference("x")])
        #expect(result.description?.schema(named: "Other")?.schema.kind == .reference("Base"))
    }

    @Test(arguments: ["$recursiveAnchor: true, ", ""])
    func aRecursiveReferenceIsTheSchemaAroundIt(anchor: String) {
        let text = "Filter: {\(anchor)type: object, properties: {all: {type: array, items: {$recursiveRef: '#'}}}}"
        let result = read(schemas(text))
        #expect(result.diagnostics == [])
        #expect(items(properties("Filter", result.description)["all"]) == .reference("Filter"))
    }

    @Test func aRecursiveReferenceLeadsToTheOutermostSchema() {
        let text = """
            Tree: {$recursiveAnchor: true, type: object, properties: {children: {type: array, items: {$recursiveRef: '#'}}}}
            Strict: {$recursiveAnchor: true, $ref: '#/components/schemas/Tree'}
            """
        let result = read(schemas(text))
        #expect(result.diagnostics == [])
        #expect(items(properties("Strict", result.description)["children"]) == .reference("Strict"))
    }

    @Test func aTemplateInAnotherFileIsFilledHere() {
        let files = [
            "page.yaml":
                "type: object\nproperties: {items: {type: array, items: {$dynamicRef: '#item'}}}\n$defs: {item: {$dynamicAnchor: item}}"
        ]
        let loader = DocumentLoader { files[$0].map { .text(Array($0.utf8)) } ?? .missing }
        let text = schemas(
            """
            Pet: {type: string}
            Pets: {$ref: page.yaml, $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Pet'}}}
            """
        )
        let result = DescriptionReader.read(Array(text.utf8), file: "api.yaml", loader: loader)
        #expect(result.diagnostics == [])
        #expect(items(properties("Pets", result.description)["items"]) == .reference("Pet"))
    }

    @Test func templatesThatExpandWithoutEndAreRejected() {
        // Each step sets one of 12 anchors, so that there are 2^12 instances of the last schema.
        var lines = "End: {type: object, properties: {"
        for bit in 0..<12 { lines += "p\(bit): {$dynamicRef: '#a\(bit)'}, " }
        lines += "}, $defs: {"
        for bit in 0..<12 { lines += "a\(bit): {$dynamicAnchor: a\(bit)}, " }
        lines += "}}\n"
        for bit in 0..<12 {
            let next = bit == 11 ? "End" : "S\(bit + 1)"
            lines += "S\(bit): {type: object, properties: {"
            for side in ["string", "integer"] {
                let definition = "$defs: {a: {$dynamicAnchor: a\(bit), type: \(side)}}"
                lines += "\(side): {$ref: '#/components/schemas/\(next)', \(definition)}, "
            }
            lines += "}}\n"
        }
        let result = read(schemas(lines))
        #expect(result.description == nil)
        #expect(
            result.diagnostics.map(\.message) == [
                "the schemas with '$dynamicRef' expand to more than 1024 types; use '$ref' in some of them"
            ]
        )
    }
}
