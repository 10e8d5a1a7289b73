import APIPlan
import Testing

@Suite struct TypePlannerTests {
    @Test func distinguishesMissingFromNull() {
        let planned = Planned(
            schemas: """
                Request:
                  type: object
                  required: [always, nullable]
                  properties:
                    always: { type: string }
                    nullable: { type: [integer, 'null'] }
                    maybe: { type: number }
                    both: { type: [boolean, 'null'] }
                """
        )
        let properties = planned.properties("Request")
        #expect(properties.map(\.presence) == [.required, .requiredNullable, .optional, .optionalNullable])
        #expect(
            properties.map(\.type) == [
                .string, .optional(.integer), .optional(.number), .optional(.nullable(.boolean)),
            ]
        )
        #expect(planned.messages.isEmpty)
    }

    @Test func seesNullBehindAReference() {
        let planned = Planned(
            schemas: """
                Name: { type: [string, 'null'] }
                User:
                  type: object
                  properties: { name: { $ref: '#/components/schemas/Name' } }
                """
        )
        #expect(planned.properties("User").map(\.type) == [.optional(.nullable(.named("Name")))])
        #expect(planned.type("Name")?.kind == .alias(.string))
    }

    @Test func letsJSONValueHoldNullItself() {
        let planned = Planned(
            schemas: """
                Bag:
                  type: object
                  required: [one]
                  properties: { one: {}, two: {} }
                """
        )
        #expect(planned.properties("Bag").map(\.type) == [.anyValue, .optional(.anyValue)])
        #expect(planned.properties("Bag").map(\.presence) == [.required, .optional])
    }

    @Test func namesInlineTypesAfterTheirPlace() {
        let planned = Planned(
            schemas: """
                ChatResponse:
                  type: object
                  properties:
                    choices:
                      type: array
                      items: { type: object, properties: { index: { type: integer } } }
                    usage: { type: object, properties: { total: { type: integer } } }
                    extra: { type: object, additionalProperties: { type: string, enum: [a] } }
                """
        )
        #expect(
            planned.plan?.types.map(\.name) == [
                "ChatResponse", "ChatResponseChoice", "ChatResponseUsage", "ChatResponseExtraValue",
            ]
        )
        #expect(
            planned.properties("ChatResponse").map(\.type) == [
                .optional(.array(.named("ChatResponseChoice"))), .optional(.named("ChatResponseUsage")),
                .optional(.dictionary(.named("ChatResponseExtraValue"))),
            ]
        )
    }

    @Test func makesFreeFormObjectsDictionaries() {
        let planned = Planned(
            schemas: """
                Free: { type: object }
                Numbers: { type: object, additionalProperties: { type: [number, 'null'] } }
                Names: { type: array, items: { type: string } }
                """
        )
        #expect(planned.type("Free")?.kind == .alias(.dictionary(.anyValue)))
        #expect(planned.type("Numbers")?.kind == .alias(.dictionary(.optional(.number))))
        #expect(planned.type("Names")?.kind == .alias(.array(.string)))
    }

    @Test func keepsOtherPropertiesInADictionary() {
        let planned = Planned(
            schemas: """
                Mixed:
                  type: object
                  properties: { a: { type: string } }
                  additionalProperties: { type: string }
                """
        )
        guard case .structure(let plan) = planned.type("Mixed")?.kind else {
            Issue.record("no struct")
            return
        }
        #expect(plan.rest?.name == "additionalProperties")
        #expect(plan.rest?.type == .dictionary(.string))
        #expect(planned.messages.isEmpty)
    }

    @Test func keepsOtherPropertiesBesideOneOfThatName() {
        let planned = Planned(
            schemas: """
                Mixed:
                  properties: { additional_properties: { type: string } }
                  patternProperties: { '^x-': { type: integer }, '^y-': { type: integer } }
                """
        )
        guard case .structure(let plan) = planned.type("Mixed")?.kind else {
            Issue.record("no struct")
            return
        }
        #expect(plan.rest?.name == "otherProperties")
        #expect(plan.rest?.type == .dictionary(.integer))
        #expect(planned.messages.isEmpty)
    }

    @Test func makesAPropertyOfARequiredNameThatHasNone() {
        let planned = Planned(
            schemas: "Named: { type: object, required: [nmae], properties: { name: { type: string } } }"
        )
        #expect(planned.properties("Named").map(\.name) == ["name", "nmae"])
        #expect(planned.properties("Named").map(\.type) == [.optional(.string), .optional(.anyValue)])
        #expect(
            planned.messages == [
                "a.yaml:6:39: warning: [required-unknown] no property is named 'nmae', which is required; did you mean "
                    + "'name'?"
            ]
        )
    }

    @Test func givesFormatsTheirTypes() {
        let formats = [
            ("string", "date-time", "DateTime"), ("string", "date", "CalendarDate"), ("string", "time", "TimeOfDay"),
            ("string", "duration", "CalendarDuration"), ("string", "uuid", "UUIDText"), ("string", "uri", "URLText"),
            ("string", "byte", "Base64Data"), ("string", "decimal", "DecimalText"),
            ("number", "decimal", "DecimalNumber"),
            ("integer", "int32", "Int32"), ("integer", "uint64", "UInt64"),
        ]
        for (type, format, name) in formats {
            let planned = Planned(schemas: "One: { type: \(type), format: \(format) }")
            #expect(planned.type("One")?.kind == ScalarType(rawValue: name).map { .alias(.scalar($0)) })
        }
        let plain = [
            ("string", "email", TypeReference.string), ("integer", "int64", .integer), ("number", "float", .number),
        ]
        for (type, format, reference) in plain {
            #expect(
                Planned(schemas: "One: { type: \(type), format: \(format) }").type("One")?.kind == .alias(reference)
            )
        }
    }

    @Test func makesStructsOfTuples() {
        let planned = Planned(
            schemas: """
                Point:
                  minItems: 2
                  prefixItems: [{ type: number }, { type: [number, 'null'], title: northing }, { type: string }]
                  items: { type: integer }
                """
        )
        guard case .structure(let plan) = planned.type("Point")?.kind else {
            Issue.record("no struct")
            return
        }
        #expect(plan.form == .tuple)
        #expect(plan.properties.map(\.name) == ["first", "northing", "third"])
        #expect(plan.properties.map(\.presence) == [.required, .requiredNullable, .optional])
        #expect(plan.rest?.type == .array(.integer))
    }

    @Test func setsConstantsForTheCaller() {
        let planned = Planned(
            schemas: """
                Event:
                  required: [type, version, name, size]
                  properties:
                    type: { const: created }
                    version: { type: integer, enum: [2] }
                    name: { $ref: '#/components/schemas/Name' }
                    size: { type: number, default: 1 }
                Name: { type: string, enum: [one] }
                """
        )
        #expect(
            planned.properties("Event").map(\.defaultValue) == [.enumeration("created"), .integer(2), nil, .number(1)]
        )
    }

    @Test func keepsEnumsOpenAndTheirNamesApart() {
        let planned = Planned(schemas: "Role: { type: string, enum: [user, in, unknown] }")
        let cases = [("user", "user"), ("`in`", "in"), ("unknownValue", "unknown")]
        let expected = cases.map { OpenEnumPlan.Case(name: $0.0, wireValue: .string($0.1)) }
        #expect(planned.type("Role")?.kind == .openEnum(OpenEnumPlan(cases: expected)))
        #expect(planned.messages.count == 1)
    }

    @Test func triesIntegersBeforeNumbers() {
        let planned = Planned(
            schemas: """
                Thing: { type: object, properties: { a: { type: string } } }
                Value:
                  anyOf:
                    - { type: string }
                    - { type: number }
                    - { $ref: '#/components/schemas/Thing' }
                    - { type: integer }
                    - { type: array, items: { type: string } }
                """
        )
        guard case .union(let union) = planned.type("Value")?.kind else {
            Issue.record("not a union: \(planned.messages)")
            return
        }
        #expect(union.cases.map(\.name) == ["integer", "number", "string", "array", "thing"])
        #expect(union.cases.map(\.type) == [.integer, .number, .string, .array(.string), .named("Thing")])
    }

    @Test func leavesNamesOfSwiftToSwift() {
        let planned = Planned(schemas: "Error: { type: string }\nSnippetClient: { type: string }")
        #expect(planned.plan?.types.map(\.name) == ["ErrorModel", "SnippetClientModel"])
        #expect(planned.messages.count == 2)
    }

    @Test func takesChosenNames() {
        let planned = Planned(
            schemas: """
                User_1:
                  x-swift-name: Account
                  type: object
                  properties: { d: { type: string, x-swift-name: day } }
                """
        )
        #expect(planned.properties("Account").map(\.name) == ["day"])
    }

    @Test func takesChosenNamesOfInlineTypes() {
        let planned = Planned(
            schemas: "Users: { type: array, items: { type: string, enum: [a], x-swift-name: Account } }",
            paths: """
                /a:
                  post:
                    operationId: a
                    x-stream: { format: sse, item: { type: string, enum: [a], x-swift-name: Step } }
                    parameters: [{ name: q, in: query, schema: { type: string, enum: [a], x-swift-name: Order } }]
                    requestBody: { content: { application/json: { schema: { enum: [a], x-swift-name: Wish } } } }
                    responses: { '200': { description: A, content: { text/event-stream: {} } } }
                """
        )
        #expect(planned.plan?.types.map(\.name) == ["Users", "Account", "Order", "Wish", "Step"])
    }

    @Test func refusesChosenNamesThatCouldHideOthers() {
        let planned = Planned(
            schemas: """
                user:
                  x-swift-name: account
                  type: object
                  properties: { a: { type: string, x-swift-name: String }, b: { type: string, x-swift-name: a b } }
                """
        )
        #expect(
            planned.messages == [
                "a.yaml:6:5: error: [swift-name-invalid] 'account' must begin with a capital letter, as the names of "
                    + "types do",
                "a.yaml:9:21: error: [swift-name-invalid] 'String' must begin with a small letter; only names of types "
                    + "have a capital there",
                "a.yaml:9:64: error: [swift-name-invalid] 'a b' is no name in Swift",
            ]
        )
    }

    @Test func needsNothingFromASideThatDoesNotHaveIt() {
        let planned = Planned(
            schemas: """
                Both: { required: [id, secret, name], properties: { id: { type: string, readOnly: true }, secret: { type: string, writeOnly: true }, name: { type: string } } }
                Answer: { required: [id], properties: { id: { type: string, readOnly: true } } }
                """,
            paths: """
                /both:
                  post:
                    operationId: make
                    requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Both' } } } }
                    responses: { '200': { description: Made., content: { application/json: { schema: { $ref: '#/components/schemas/Both' } } } } }
                  get:
                    operationId: list
                    responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } }
                """
        )
        #expect(planned.properties("Both").map(\.presence) == [.optional, .optional, .required])
        #expect(planned.properties("Answer").map(\.presence) == [.required])
    }

    @Test func anIntegerWhoseOwnDefaultIsBeyondIntIsWider() {
        let planned = Planned(
            schemas: """
                Limits:
                  type: object
                  properties:
                    size: { type: integer, minimum: 0, default: 9223372036854776000 }
                    pause: { type: integer, example: 9223372036854776000 }
                    count: { type: integer, example: 9223372036854775807 }
                """
        )
        let types = planned.properties("Limits").map(\.type)
        #expect(types == [.optional(.scalar(.uint64)), .optional(.scalar(.decimalNumber)), .optional(.integer)])
    }
}
