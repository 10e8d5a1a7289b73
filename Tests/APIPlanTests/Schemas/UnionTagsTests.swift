import APIPlan
import Testing

@Suite struct UnionTagsTests {
    /// Objects with a required property `kind` of the given schema.
    private func objects(_ kinds: (name: String, kind: String)...) -> String {
        kinds.map { "\($0.name): { type: object, required: [kind], properties: { kind: \($0.kind) } }\n" }.joined()
    }

    private func union(_ name: String, in planned: Planned) -> UnionPlan? {
        guard case .union(let union) = planned.type(name)?.kind else {
            Issue.record("\(name) is not a union: \(planned.messages)")
            return nil
        }
        return union
    }

    @Test func readsTheMappingBeforeConstantsAndNames() {
        let planned = Planned(
            schemas: objects(
                ("A", "{ type: string }"),
                ("B", "{ enum: [b] }"),
                ("C", "{ type: string }"),
                ("D", "{ const: d }")
            )
                + """
                Either:
                  oneOf:
                    - { $ref: '#/components/schemas/A' }
                    - { $ref: '#/components/schemas/B' }
                    - { $ref: '#/components/schemas/C' }
                    - { $ref: '#/components/schemas/D' }
                  discriminator: { propertyName: kind, mapping: { first: A, '1': '#/components/schemas/A', bee: B } }
                """
        )
        let union = union("Either", in: planned)
        #expect(
            union?.tag
                == UnionPlan.Tag(
                    property: "kind",
                    branches: [
                        .init(values: ["first", "1"], choice: .only(0)),
                        .init(values: ["bee", "b"], choice: .only(1)),
                        .init(values: ["C"], choice: .only(2)),
                        .init(values: ["d"], choice: .only(3)),
                    ]
                )
        )
        #expect(union?.otherwise == UnionPlan.Choice.none)
        #expect(planned.messages.isEmpty)
    }

    @Test func findsConstantsWithoutADiscriminator() {
        let planned = Planned(
            schemas: """
                Either:
                  anyOf:
                    - { type: object, required: [kind], properties: { id: {}, kind: { const: a } } }
                    - { type: object, required: [kind], properties: { id: {}, kind: { const: b } } }
                    - { type: object, properties: { kind: { const: b } }, title: Old B }
                    - { type: string }
                """
        )
        let union = union("Either", in: planned)
        #expect(union?.cases.map(\.name) == ["string", "a", "b", "oldB"])
        #expect(
            union?.tag
                == UnionPlan.Tag(
                    property: "kind",
                    branches: [
                        .init(values: ["a"], choice: .only(1)), .init(values: ["b"], choice: .best([2, 3])),
                    ],
                    missing: .first([0, 3])
                )
        )
        #expect(union?.otherwise == UnionPlan.Choice.none)
    }

    @Test func includesTheTagsOfANestedUnion() {
        let planned = Planned(
            schemas: objects(("A", "{ const: a }"), ("B", "{ const: b }"), ("C", "{ const: c }"))
                + """
                Inner: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
                Outer:
                  oneOf: [{ $ref: '#/components/schemas/Inner' }, { $ref: '#/components/schemas/C' }]
                  discriminator: { propertyName: kind, mapping: { a: A, b: B } }
                """
        )
        #expect(
            union("Outer", in: planned)?.tag?.branches == [
                .init(values: ["a", "b"], choice: .only(0)), .init(values: ["c"], choice: .only(1)),
            ]
        )
    }

    /// Two schemas with a tag that one enum types, chosen by a discriminator without a mapping.
    private func shared(_ values: String, discriminator: String = "{ propertyName: kind }") -> UnionPlan? {
        let planned = Planned(
            schemas: """
                Kind: { type: string, enum: [\(values)] }
                Cat: { type: object, required: [kind], properties: { kind: { $ref: '#/components/schemas/Kind' } } }
                Dog: { type: object, required: [kind], properties: { kind: { $ref: '#/components/schemas/Kind' }, b: {} } }
                Pet:
                  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
                  discriminator: \(discriminator)
                """
        )
        return union("Pet", in: planned)
    }

    @Test func schemaNamesWinOverAnEnumThatMembersShare() {
        let pet = shared("Cat, Dog, Bird")
        #expect(
            pet?.tag?.branches == [.init(values: ["Cat"], choice: .only(0)), .init(values: ["Dog"], choice: .only(1))]
        )
        #expect(pet?.otherwise == UnionPlan.Choice.none)
    }

    @Test func aSharedValueThatDiffersFromTheNameInCaseOnlyIsTheName() {
        #expect(
            shared("cat, dog, bird")?.tag?.branches == [
                .init(values: ["Cat", "cat"], choice: .only(0)), .init(values: ["Dog", "dog"], choice: .only(1)),
            ]
        )
    }

    @Test func aValueThatNoMappingNamesIsUnknown() {
        let pet = shared("cat, dog, bird", discriminator: "{ propertyName: kind, mapping: { cat: Cat, dog: Dog } }")
        #expect(
            pet?.tag?.branches == [.init(values: ["cat"], choice: .only(0)), .init(values: ["dog"], choice: .only(1))]
        )
        #expect(pet?.otherwise == UnionPlan.Choice.none)
        let partial = shared("cat, dog, bird", discriminator: "{ propertyName: kind, mapping: { cat: Cat } }")
        #expect(partial?.tag?.branches.flatMap(\.values) == ["cat", "Dog", "dog"])
        #expect(partial?.otherwise == UnionPlan.Choice.none)
    }

    @Test func includesTheMappingOfANestedUnion() {
        let planned = Planned(
            schemas: objects(("A", "{ type: string }"), ("B", "{ type: string }"), ("C", "{ type: string }"))
                + """
                Inner:
                  oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]
                  discriminator: { propertyName: kind, mapping: { a: A, b: B } }
                Outer:
                  oneOf: [{ $ref: '#/components/schemas/Inner' }, { $ref: '#/components/schemas/C' }]
                  discriminator: { propertyName: kind }
                """
        )
        #expect(
            union("Outer", in: planned)?.tag?.branches == [
                .init(values: ["a", "b"], choice: .only(0)), .init(values: ["C"], choice: .only(1)),
            ]
        )
    }
}
