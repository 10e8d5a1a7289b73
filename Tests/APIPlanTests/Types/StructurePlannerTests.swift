import APIPlan
import Testing

@Suite struct StructurePlannerTests {
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

    @Test func aJSONValueRepresentsNullItself() {
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

    @Test func keepsAdditionalPropertiesInADictionary() {
        let planned = Planned(
            schemas: """
                Mixed:
                  type: object
                  properties: { a: { type: string } }
                  additionalProperties: { type: string }
                """
        )
        guard case .structure(let plan) = planned.type("Mixed")?.kind else {
            Issue.record("not a struct")
            return
        }
        #expect(plan.rest?.name == "additionalProperties")
        #expect(plan.rest?.type == .dictionary(.string))
        #expect(planned.messages.isEmpty)
    }

    @Test func renamesTheDictionaryWhereAPropertyHasItsName() {
        let planned = Planned(
            schemas: """
                Mixed:
                  properties: { additional_properties: { type: string } }
                  patternProperties: { '^x-': { type: integer }, '^y-': { type: integer } }
                  additionalProperties: false
                """
        )
        guard case .structure(let plan) = planned.type("Mixed")?.kind else {
            Issue.record("not a struct")
            return
        }
        #expect(plan.rest?.name == "otherProperties")
        #expect(plan.rest?.type == .dictionary(.integer))
        #expect(planned.messages.isEmpty)
    }

    @Test func aRequiredNameWithoutAPropertyBecomesOne() {
        let planned = Planned(
            schemas: "Named: { type: object, required: [nmae], properties: { name: { type: string } } }"
        )
        #expect(planned.properties("Named").map(\.name) == ["name", "nmae"])
        #expect(planned.properties("Named").map(\.type) == [.optional(.string), .optional(.anyValue)])
        #expect(
            planned.messages == [
                "a.yaml:6:39: warning: [required-unknown] 'nmae' is required, but no property has this name; did you mean "
                    + "'name'?"
            ]
        )
    }

    @Test func constantsAndDefaultsAreDefaultValues() {
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
            planned.properties("Event").map(\.defaultValue) == [.enumCase("created"), .integer(2), nil, .number(1)]
        )
    }

    @Test func readOnlyAndWriteOnlyPropertiesAreOptionalWhereUsed() {
        let planned = Planned(
            schemas: """
                Both: { required: [id, secret, name], properties: { id: { type: string, readOnly: true }, secret: { type: string, writeOnly: true }, name: { type: string } } }
                Response: { required: [id], properties: { id: { type: string, readOnly: true } } }
                """,
            paths: """
                /both:
                  post:
                    operationId: make
                    requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Both' } } } }
                    responses: { '200': { description: Made., content: { application/json: { schema: { $ref: '#/components/schemas/Both' } } } } }
                  get:
                    operationId: list
                    responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Response' } } } } }
                """
        )
        #expect(planned.properties("Both").map(\.presence) == [.optional, .optional, .required])
        #expect(planned.properties("Response").map(\.presence) == [.required])
    }

    @Test func aRequiredNameInAnotherCaseReservesNoName() {
        let planned = Planned(schemas: "A: { type: object, required: [Name], properties: { name: { type: string } } }")
        #expect(planned.properties("A").map(\.name) == ["name"])
        #expect(planned.messages.count == 1)
    }

    @Test func aPropertyWithOneAllowedValueHasItByDefault() {
        let planned = Planned(
            schemas: """
                Kind: { type: string, enum: [cat-like, dog] }
                Cat: { type: object, required: [kind], properties: { kind: { $ref: '#/components/schemas/Kind' } } }
                Dog: { type: object, required: [kind], properties: { kind: { $ref: '#/components/schemas/Kind' } } }
                Stop: { type: object, properties: { type: { type: string, const: stop, default: stop } } }
                Go: { type: object, required: [type], properties: { type: { type: string, enum: [go] } } }
                Pet:
                  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
                  discriminator: { propertyName: kind, mapping: { cat-like: Cat, dog: Dog } }
                """
        )
        #expect(planned.properties("Cat").map(\.defaultValue) == [.enumCase("catLike")])
        #expect(planned.properties("Dog").map(\.defaultValue) == [.enumCase("dog")])
        #expect(planned.properties("Stop").map(\.defaultValue) == [.enumCase("stop")])
        #expect(planned.properties("Go").map(\.defaultValue) == [.enumCase("go")])
    }
}
