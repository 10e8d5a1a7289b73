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
}
