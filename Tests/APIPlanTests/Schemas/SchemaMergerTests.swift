import APIPlan
import Testing

@Suite struct SchemaMergerTests {
    private let base = """
        Base:
          type: object
          required: [id]
          properties:
            id: { type: string }
            kind: { type: string, enum: [a, b] }

        """

    @Test func mergesPropertiesInTheirOrder() {
        let planned = Planned(
            schemas: base + """
                Derived:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - { type: object, required: [kind, extra], properties: { extra: { type: integer } } }
                """
        )
        let properties = planned.properties("Derived")
        #expect(properties.map(\.name) == ["id", "kind", "extra"])
        #expect(properties.map(\.presence) == [.required, .required, .required])
        #expect(planned.messages.isEmpty)
    }

    @Test func usesTheInlineTypesOfIncludedSchemas() {
        let planned = Planned(
            schemas: """
                Derived: { allOf: [{ $ref: '#/components/schemas/Base' }], properties: { more: { type: string } } }

                """ + base
        )
        #expect(
            planned.properties("Derived").map(\.type) == [.string, .optional(.named("BaseKind")), .optional(.string)]
        )
        #expect(planned.plan?.types.map(\.name) == ["Base", "BaseKind", "Derived"])
    }

    @Test func keepsTheNameWhereNothingIsAdded() {
        let planned = Planned(
            schemas: base + """
                Same: { description: It is., allOf: [{ $ref: '#/components/schemas/Base' }, { type: object }] }
                Holder: { type: object, properties: { base: { allOf: [{ $ref: '#/components/schemas/Base' }] } } }
                """
        )
        #expect(planned.type("Same")?.kind == .alias(.named("Base")))
        #expect(planned.properties("Holder").map(\.type) == [.optional(.named("Base"))])
    }

    @Test func aPropertyHasTheValuesThatBothMembersAllow() {
        let planned = Planned(
            schemas: base + """
                Derived: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { kind: { const: b } } }] }
                """
        )
        guard case .openEnum(let kind) = planned.type("DerivedKind")?.kind else {
            Issue.record("not an enum")
            return
        }
        #expect(kind.cases.map(\.wireValue) == [.string("b")])
    }

    @Test func theLastOfTwoReferencesWins() {
        let planned = Planned(
            schemas: """
                A: { type: object, properties: { id: { $ref: '#/components/schemas/One' } } }
                One: { type: string }
                Two: { type: integer }
                B: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { id: { $ref: '#/components/schemas/Two' } } }] }
                """
        )
        #expect(planned.properties("B").map(\.type) == [.optional(.named("Two"))])
        #expect(
            planned.messages == [
                "a.yaml:9:70: warning: [allof-conflict] two members of 'allOf' declare 'id' as 'One' and 'Two'; "
                    + "the last one wins"
            ]
        )
    }

    @Test func mergesPrimitives() {
        let planned = Planned(schemas: "Code: { allOf: [{ type: string }, { maxLength: 3 }, { enum: [x, y] }] }")
        guard case .openEnum = planned.type("Code")?.kind else {
            Issue.record("not an enum")
            return
        }
        #expect(planned.messages.isEmpty)
    }

    @Test func aCycleAddsNothing() {
        let planned = Planned(
            schemas: """
                A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { a: { type: string } } }] }
                B: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: { type: string } } }] }
                """
        )
        #expect(planned.properties("A").map(\.name) == ["b", "a"])
        #expect(planned.properties("B").map(\.name) == ["b"])
        #expect(
            planned.messages == [
                "a.yaml:7:18: warning: [allof-cycle] 'A' includes itself through 'allOf'; it adds nothing here"
            ]
        )
    }

    @Test func aUnionNextToPropertiesIsAVariant() {
        let planned = Planned(
            schemas: """
                Shape:
                  type: object
                  required: [name]
                  properties: { name: { type: string } }
                  oneOf: [{ type: object, properties: { side: { type: number } } }, { type: string }]
                """
        )
        guard case .structure(let plan) = planned.type("Shape")?.kind else {
            Issue.record("not a struct")
            return
        }
        #expect(plan.properties.map(\.name) == ["name"])
        #expect(plan.variants.map(\.type) == [.named("ShapeVariant")])
    }

    @Test func derivedSchemasIncludeThePropertiesOfAUnionParent() {
        let planned = Planned(
            schemas: """
                Pet:
                  type: object
                  properties: { kind: { type: string } }
                  oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }]
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
                """
        )
        guard case .structure(let cat) = planned.type("Cat")?.kind else {
            Issue.record("not a struct")
            return
        }
        #expect(cat.properties.map(\.name) == ["kind", "lives"])
        #expect(cat.variants.isEmpty)
    }

    @Test func mergesLongChainsAndWideOnes() {
        let chain = (1..<1000).map {
            "A\($0): { allOf: [{ $ref: '#/components/schemas/A\($0 - 1)' }], description: d }"
        }
        let planned = Planned(
            schemas: (chain.reversed() + ["A0: { type: object, properties: { a: { type: string } } }"])
                .joined(separator: "\n")
        )
        #expect(planned.type("A999")?.kind == .alias(.named("A998")))
        #expect(planned.messages.isEmpty)
    }
}
