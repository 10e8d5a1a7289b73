import OpenAPIReader
import Testing

struct SchemaReaderTests {
    // MARK: Types

    @Test func readsSimpleTypes() {
        #expect(schema("{}")?.kind == .any)
        #expect(schema("true")?.kind == .any)
        #expect(schema("type: boolean")?.kind == .boolean)
        #expect(schema("{type: integer, format: int64}")?.kind == .integer(format: "int64"))
        #expect(schema("{type: number}")?.kind == .number(format: nil))
        #expect(schema("{type: string, format: date-time}")?.kind == .string(format: "date-time"))
    }

    @Test func infersTheTypeFromOtherKeys() {
        #expect(schema("enum: [a, b]")?.kind == .string(format: nil))
        #expect(schema("const: 1")?.kind == .integer(format: nil))
        #expect(schema("enum: [a, 1]")?.kind == .any)
        guard case .array = schema("items: {}")?.kind else {
            Issue.record("the schema is not of the kind: list")
            return
        }
    }

    @Test func additionalPropertiesFalseAloneDoesNotImplyAnObject() {
        #expect(schema("additionalProperties: false")?.kind == .any)
        #expect(schema("{additionalProperties: false, enum: [a]}")?.kind == .string(format: nil))
    }

    @Test func aListUnderItemsWithoutATypeIsAUnionBefore31() throws {
        let text = document(schema: "items: [{type: string}, {type: integer}, {type: 'null'}]", openapi: "3.0.3")
        let read = try #require(read(text).description?.schema(named: "Tested")?.schema)
        guard case .union(let union) = read.kind else {
            Issue.record("the schema is not of the kind: union")
            return
        }
        #expect(union.members.map(\.kind) == [.string(format: nil), .integer(format: nil)])
        #expect(read.allowsNull)
        #expect(
            messages(text) == [
                "api.yaml:9:7: warning: [items-list] a list under 'items' without 'type' is read as 'anyOf'"
            ]
        )
    }

    @Test func aListUnderItemsOfAnArrayIsATuple() {
        guard case .tuple = schema("{type: array, items: [{}, {}]}")?.kind else {
            Issue.record("the schema is not of the kind: tuple")
            return
        }
    }

    @Test func readsSeveralTypesAsAUnion() {
        guard let read = schema("type: [string, integer, 'null']"), case .union(let union) = read.kind else {
            Issue.record("the schema is not of the kind: union")
            return
        }
        #expect(union.members.map(\.kind) == [.string(format: nil), .integer(format: nil)])
        #expect(union.members.map(\.position.column) == [14, 22])
        #expect(read.allowsNull)
    }

    // MARK: Null

    @Test func removesNullFromAllowedValues() {
        let read = schema("{type: [string, 'null'], enum: [a, b, null]}")
        #expect(read?.allowedValues.map(\.string) == ["a", "b"])
        #expect(read?.allowsNull == true)
    }

    @Test func readsAllowedValuesOfAStringAsStrings() {
        let document = DescriptionReader.read(
            Array(
                """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                components: {schemas: {Tested: {type: string, enum: [1.0, b, true, '2']}}}
                """.utf8
            ),
            file: "a.yaml"
        )
        let values = document.description?.schema(named: "Tested")?.schema.allowedValues
        #expect(values?.map(\.string) == ["1.0", "b", "true", "2"])
        let advice = "write it in quotes"
        #expect(
            document.diagnostics.map(\.description) == [
                "a.yaml:3:54: warning: [wrong-type] a value of a string schema must be a string, but it is a number; \(advice)",
                "a.yaml:3:62: warning: [wrong-type] a value of a string schema must be a string, but it is a boolean; \(advice)",
            ]
        )
    }

    // MARK: Combinations

    @Test func keepsAnnotationsNextToAReference() {
        let text = document(
            """
            components:
              schemas:
                A/b~c: {type: string}
                Tested: {$ref: '#/components/schemas/A~1b~0c', description: Own, x-swift-name: own}
            """
        )
        let read = read(text).description?.schema(named: "Tested")?.schema
        #expect(read?.kind == .reference("A/b~c"))
        #expect(read?.description == "Own")
        #expect(read?.swiftName == "own")
    }

    // MARK: Annotations

    @Test func readsAnnotationsAndLimits() {
        let read = schema(
            """
            type: string
            title: T
            description: D
            deprecated: true
            default: a
            examples: [b, c]
            minimum: 1.5
            maximum: 32000.0
            minLength: 1
            maxLength: 32000.0
            minItems: 0
            maxItems: 99999999999999999999
            x-swift-name: name
            """
        )
        #expect(read?.title == "T")
        #expect(read?.description == "D")
        #expect(read?.isDeprecated == true)
        #expect(read?.defaultValue?.string == "a")
        #expect(read?.example?.string == "b")
        #expect(
            read?.bounds
                == Bounds(minimum: 1.5, maximum: 32000, minimumLength: 1, maximumLength: 32000, minimumItems: 0)
        )
        #expect(read?.swiftName == "name")
    }

    // MARK: Diagnostics

    @Test(arguments: [
        (
            "{type: intger}",
            "9:14: warning: [type-unknown] 'intger' is not a valid type; it is read as any value; did you mean 'integer'?"
        ),
        (
            "type: {a: b}",
            "9:13: warning: [wrong-type] 'type' must be a string or a list, but it is a mapping"
                + "; it is left out"
        ),
        ("[]", "9:7: warning: [wrong-type] a schema must be a mapping, but it is a list; it is left out"),
        (
            "{maximum: many}",
            "9:17: warning: [wrong-type] 'maximum' must be a number, but it is a string"
                + "; it is left out"
        ),
        ("{anyOf: {}}", "9:15: warning: [wrong-type] 'anyOf' must be a list, but it is a mapping; it is left out"),
        ("{not: {}}", "9:8: warning: [unsupported] 'not' is not checked"),
        (
            "{discriminator: {}}",
            "9:8: warning: [missing-key] a discriminator needs 'propertyName'; it is ignored"
        ),
        (
            "{requird: []}",
            "9:8: warning: [unknown-key] 'requird' is not a valid key of a schema; did you mean 'required'?"
        ),
        (
            "{x-swift-nmae: a}",
            "9:8: warning: [unknown-key] 'x-swift-nmae' is not a valid key of a schema; did you mean 'x-swift-name'?"
        ),
        (
            "{type: object, anyOf: [{required: [a]}, {required: [b]}]}",
            "9:22: warning: [unsupported] 'anyOf' with members that only have 'required' is not checked"
        ),
    ])
    func reportsUnsupportedKeywords(text: String, message: String) {
        #expect(messages(document(schema: text)) == ["api.yaml:\(message)"])
    }

    @Test func doesNotReportValidationAndOtherToolsKeys() {
        let text = "{type: string, pattern: a, multipleOf: 1, uniqueItems: true, readOnly: true, x-other: 1, xml: {}}"
        #expect(messages(document(schema: text)).isEmpty)
    }

    @Test func reportsKeywordsNextToReferences() {
        let text = "{$ref: '#/components/schemas/Tested2', properties: {}}\n    Tested2: {type: object}"
        let broken = document(schema: text).replacing("          Tested2", with: "    Tested2")
        #expect(messages(broken).isEmpty)
        #expect(
            messages(broken.replacing("3.1.0", with: "3.0.3")) == [
                "api.yaml:9:46: warning: [ref-siblings] 'properties' has no effect next to '$ref'"
            ]
        )
    }

    @Test func addsKeywordsNextToAReference() {
        let text = "{$ref: '#/components/schemas/Tested', properties: {a: {}}, nullable: true}"
        guard let read = schema(text), case .all(let members) = read.kind else {
            Issue.record("the schema is not of the kind: members")
            return
        }
        #expect(members.map(\.kind.isReference) == [true, false])
        #expect(read.allowsNull)
    }

    @Test func readsEachLevelOfInlineObjectsOnce() {
        // Reading twice at each of 50 levels would never end.
        let text =
            String(repeating: "{type: object, properties: {a: ", count: 50) + "{}" + String(repeating: "}}", count: 50)
        #expect(schema(text) != nil)
    }

    @Test func findsComponentsWhoseKeysArePercentEncoded() {
        let text = document(
            """
            paths: {}
            components:
              schemas:
                A: { type: array, items: { $ref: '#/components/schemas/Pick%3CB%3E' } }
                Pick%3CB%3E: { type: string }
            """
        )
        #expect(messages(text).isEmpty)
    }
}

extension Schema.Kind {
    fileprivate var isReference: Bool { if case .reference = self { true } else { false } }
}
