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

    @Test func readsLists() throws {
        let list = try #require(schema("{type: array, items: {type: string}}"))
        guard case .array(let item) = list.kind else {
            Issue.record("no list: \(list)")
            return
        }
        #expect(item.kind == .string(format: nil))
        #expect(item.position.description == "api.yaml:9:28")
    }

    @Test func readsObjects() throws {
        let text = "type: object\nrequired: [b]\nproperties:\n  b: {type: string}\n  a: {}\nadditionalProperties: false"
        guard case .object(let object) = schema(text)?.kind else {
            Issue.record("no object")
            return
        }
        #expect(object.properties.map(\.name) == ["b", "a"])
        #expect(object.properties.map(\.isRequired) == [true, false])
        #expect(object.properties.map(\.position.description) == ["api.yaml:12:9", "api.yaml:13:9"])
        #expect(object.additional == .forbidden)
    }

    @Test func readsWhatElseAnObjectMayHold() throws {
        func additional(_ text: String) -> ObjectSchema.Additional? {
            guard case .object(let object) = schema(text)?.kind else { return nil }
            return object.additional
        }
        #expect(additional("type: object") == .unspecified)
        guard case .schema(let any) = additional("additionalProperties: true"),
            case .schema(let string) = additional("additionalProperties: {type: string}")
        else {
            Issue.record("no schemas")
            return
        }
        #expect(any.kind == .any)
        #expect(string.kind == .string(format: nil))
    }

    @Test func infersTheTypeFromOtherKeys() {
        #expect(schema("enum: [a, b]")?.kind == .string(format: nil))
        #expect(schema("const: 1")?.kind == .integer(format: nil))
        #expect(schema("enum: [a, 1]")?.kind == .any)
        guard case .array = schema("items: {}")?.kind else {
            Issue.record("no list")
            return
        }
    }

    @Test func forbiddenPropertiesAloneMakeNoObject() {
        #expect(schema("additionalProperties: false")?.kind == .any)
        #expect(schema("{additionalProperties: false, enum: [a]}")?.kind == .string(format: nil))
    }

    @Test func aListOfItemsWithoutATypeIsAChoiceBefore31() throws {
        let text = document(schema: "items: [{type: string}, {type: integer}, {type: 'null'}]", openapi: "3.0.3")
        let read = try #require(read(text).description?.schema(named: "Tested")?.schema)
        guard case .union(let union) = read.kind else {
            Issue.record("no union")
            return
        }
        #expect(union.members.map(\.kind) == [.string(format: nil), .integer(format: nil)])
        #expect(read.allowsNull)
        #expect(
            messages(text) == [
                "api.yaml:9:7: warning: [items-list] a list of 'items' without 'type' is read as 'anyOf'"
            ]
        )
    }

    @Test func aListOfItemsOfAnArrayIsATuple() {
        for openapi in ["3.0.3", "3.1.0"] {
            guard case .tuple = schema("{type: array, items: [{}, {}]}", openapi: openapi)?.kind else {
                Issue.record("no tuple")
                return
            }
        }
    }

    @Test func readsSeveralTypesAsAUnion() {
        guard let read = schema("type: [string, integer, 'null']"), case .union(let union) = read.kind else {
            Issue.record("no union")
            return
        }
        #expect(union.members.map(\.kind) == [.string(format: nil), .integer(format: nil)])
        #expect(union.members.map(\.position.column) == [14, 22])
        #expect(read.allowsNull)
    }

    // MARK: Null

    @Test(arguments: [
        "type: [string, 'null']", "type: [string, null]", "{type: string, nullable: true}",
        "anyOf: [{type: string}, {type: 'null'}]", "oneOf: [{type: 'null'}, {type: string}]",
        "anyOf: [{type: string}, {type: null}]", "anyOf: [{type: string}, {const: null}]",
        "anyOf: [{type: string}, {enum: [null]}]", "allOf: [{type: string, nullable: true}]",
        "{allOf: [{type: string}], nullable: true}", "{type: string, enum: [null]}",
    ])
    func foldsNullIn(text: String) {
        #expect(schema(text)?.kind == .string(format: nil))
        #expect(schema(text)?.allowsNull == true)
    }

    @Test func keepsNullOutOfAllowedValues() {
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
                "a.yaml:3:54: warning: [wrong-type] a value of a string must be a string, but it is a number; \(advice)",
                "a.yaml:3:62: warning: [wrong-type] a value of a string must be a string, but it is a boolean; \(advice)",
            ]
        )
    }

    // MARK: Combinations

    @Test func collapsesAUnionOfOne() {
        let read = schema(
            """
            title: Outer
            description: Outside
            default: 5
            anyOf:
              - {type: integer, title: Inner, minimum: 1, example: 2}
              - {type: 'null'}
            """
        )
        #expect(read?.kind == .integer(format: nil))
        #expect(read?.title == "Outer")
        #expect(read?.description == "Outside")
        #expect(read?.defaultValue?.number == 5)
        #expect(read?.bounds.minimum == 1)
        #expect(read?.example?.number == 2)
        #expect(read?.position.description == "api.yaml:9:7")
    }

    @Test func givesMembersTheTypeThatStandsBeside() {
        guard case .union(let union) = schema("type: string\nanyOf: [{format: date}, {format: email}]")?.kind else {
            Issue.record("no union")
            return
        }
        #expect(union.members.map(\.kind) == [.string(format: "date"), .string(format: "email")])
    }

    @Test func keepsReferencesWithWhatStandsBeside() {
        let text = document(
            """
            components:
              schemas:
                A/b~c: {type: string}
                Tested: {$ref: '#/components/schemas/A~1b~0c', description: Beside, x-swift-name: beside}
            """
        )
        let read = read(text).description?.schema(named: "Tested")?.schema
        #expect(read?.kind == .reference("A/b~c"))
        #expect(read?.description == "Beside")
        #expect(read?.swiftName == "beside")
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

    // MARK: What is reported

    @Test(arguments: [
        (
            "{type: intger}",
            "9:14: warning: [type-unknown] 'intger' is no type; it is read as any value; did you mean 'integer'?"
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
            "9:8: warning: [missing-key] a discriminator without 'propertyName' is not read"
        ),
        ("{requird: []}", "9:8: warning: [unknown-key] 'requird' is no key of a schema; did you mean 'required'?"),
        (
            "{x-swift-nmae: a}",
            "9:8: warning: [unknown-key] 'x-swift-nmae' is no key of a schema; did you mean 'x-swift-name'?"
        ),
        (
            "{type: object, anyOf: [{required: [a]}, {required: [b]}]}",
            "9:22: warning: [unsupported] 'anyOf' of 'required' is not checked"
        ),
    ])
    func reportsWhatItCannotHold(text: String, message: String) {
        #expect(messages(document(schema: text)) == ["api.yaml:\(message)"])
    }

    @Test func saysNothingAboutValidationAndOtherPeoplesKeys() {
        let text = "{type: string, pattern: a, multipleOf: 1, uniqueItems: true, readOnly: true, x-other: 1, xml: {}}"
        #expect(messages(document(schema: text)).isEmpty)
    }

    @Test func reportsSchemasBesideReferences() {
        let text = "{$ref: '#/components/schemas/Tested2', properties: {}}\n    Tested2: {type: object}"
        let broken = document(schema: text).replacing("          Tested2", with: "    Tested2")
        #expect(messages(broken).isEmpty)
        #expect(
            messages(broken.replacing("3.1.0", with: "3.0.3")) == [
                "api.yaml:9:46: warning: [ref-siblings] 'properties' beside '$ref' means nothing"
            ]
        )
    }

    @Test func keepsTheMembersOfAllOfWithWhatStandsBesideInTheDocumentsOrder() {
        let text =
            "required: [a]\nallOf: [{type: string}, {description: only talk}]\noneOf: [{type: integer}, {type: number}]"
        guard let read = schema(text), case .all(let members) = read.kind else {
            Issue.record("no members")
            return
        }
        #expect(members.count == 3)
        guard case .object(let own) = members[0].kind else {
            Issue.record("no object")
            return
        }
        #expect(own.requiredElsewhere.map(\.name) == ["a"])
        #expect(members[1].kind == .string(format: nil))
    }

    @Test func addsWhatStandsBesideAReference() {
        let text = "{$ref: '#/components/schemas/Tested', properties: {a: {}}, nullable: true}"
        guard let read = schema(text), case .all(let members) = read.kind else {
            Issue.record("no members")
            return
        }
        #expect(members.map(\.kind.isReference) == [true, false])
        #expect(read.allowsNull)
    }

    @Test(arguments: [
        ("prefixItems: [{type: string}, {}], items: false", nil),
        ("prefixItems: [{type: string}, {}], maxItems: 2", nil),
        ("items: [{type: string}, {}], additionalItems: false", nil),
        ("prefixItems: [{type: string}, {}]", Schema.Kind.any),
        ("items: [{type: string}, {}]", .any),
        ("prefixItems: [{type: string}, {}], unevaluatedItems: {type: boolean}", .boolean),
    ])
    func readsTuples(text: String, rest: Schema.Kind?) {
        guard case .tuple(let items, let others) = schema("{\(text)}")?.kind else {
            Issue.record("no tuple")
            return
        }
        #expect(items.map(\.kind) == [.string(format: nil), .any])
        #expect(others?.kind == rest)
    }

    @Test func whatIsNotEvaluatedIsAPropertyOfItsType() {
        let text = "{type: object, properties: {a: {}}, unevaluatedProperties: {type: string}}"
        guard case .object(let object) = schema(text)?.kind, case .schema(let other) = object.additional else {
            Issue.record("no further properties")
            return
        }
        #expect(other.kind == .string(format: nil))
        #expect(messages(document(schema: text)) == [])
    }

    @Test func aChoiceInsideAChoiceIsOneChoice() {
        let text = "{oneOf: [{oneOf: [{type: string}, {type: 'null'}, {type: boolean}]}, {type: integer}]}"
        guard let read = schema(text), case .union(let union) = read.kind else {
            Issue.record("no union")
            return
        }
        #expect(union.members.map(\.kind) == [.string(format: nil), .boolean, .integer(format: nil)])
        #expect(read.allowsNull)
    }

    @Test(arguments: [
        "oneOf: [{title: Named, oneOf: [{type: string}, {type: boolean}]}, {type: integer}]",
        "oneOf: [{anyOf: [{type: string}, {type: boolean}]}, {type: integer}]",
    ])
    func aChoiceOfAnotherKindOrWithANameStaysOne(text: String) {
        guard case .union(let union) = schema(text)?.kind else {
            Issue.record("no union")
            return
        }
        #expect(union.members.count == 2)
    }

    @Test func aChoiceOfLimitsIsNoValue() {
        let text = "{oneOf: [{type: string}, {type: integer}], anyOf: [{minLength: 1}, {minimum: 1, title: Positive}]}"
        guard case .union(let union) = schema(text)?.kind else {
            Issue.record("no union")
            return
        }
        #expect(union.members.count == 2)
        #expect(
            messages(document(schema: text)) == [
                "api.yaml:9:50: warning: [unsupported] 'anyOf' of limits is not checked"
            ]
        )
    }

    @Test func readsEachLevelOfInlineObjectsOnce() {
        // Twice at each of 50 levels would be a million years.
        let text =
            String(repeating: "{type: object, properties: {a: ", count: 50) + "{}" + String(repeating: "}}", count: 50)
        #expect(schema(text) != nil)
    }

    @Test func readsPatternProperties() {
        guard case .object(let object) = schema("patternProperties: {'^x-': {type: string}}")?.kind else {
            Issue.record("no object")
            return
        }
        #expect(object.patterns.map(\.pattern) == ["^x-"])
        #expect(object.patterns.map(\.schema.kind) == [.string(format: nil)])
    }

    @Test func readsBothFormsOfExclusiveBounds() {
        let old = schema("{minimum: 1, exclusiveMinimum: true, maximum: 1e400}")?.bounds
        #expect(old?.minimum == 1)
        #expect(old?.excludesMinimum == true)
        let new = schema("{minimum: 1, exclusiveMinimum: 2, maximum: 3, exclusiveMaximum: 4}")?.bounds
        #expect(new?.minimum == 2)
        #expect(new?.excludesMinimum == true)
        #expect(new?.maximum == 3)
        #expect(new?.excludesMaximum == false)
    }
}

extension Schema.Kind {
    fileprivate var isReference: Bool { if case .reference = self { true } else { false } }
}
