import APIPlan
import Testing

struct TypePlannerUnionsTests {
    /// Two objects that nothing tells apart.
    private let pair = """
        A: { type: object, properties: { a: { type: string } } }
        B: { type: object, properties: { b: { type: string } } }

        """

    /// Objects with a property `kind`, which is what `kind` says.
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

    // MARK: Without a tag

    @Test func choosesAmongObjectsByFit() {
        let planned = Planned(
            schemas: pair
                + "Either: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }"
        )
        let union = union("Either", in: planned)
        #expect(union?.cases == [.init(name: "a", type: .named("A")), .init(name: "b", type: .named("B"))])
        #expect(union?.tag == nil)
        #expect(union?.otherwise == .best([0, 1]))
        #expect(planned.messages.isEmpty)
    }

    @Test func choosesByKindWhereKindsDiffer() {
        let planned = Planned(
            schemas: pair + "Either: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }"
        )
        let union = union("Either", in: planned)
        #expect(union?.cases.map(\.name) == ["string", "a"])
        #expect(union?.otherwise == .first([0, 1]))
    }

    @Test func objectsThatAValueMayAllBeAreOneStruct() {
        let planned = Planned(
            schemas: pair
                + "Both: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }\n"
                + "Any: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }, {}] }"
        )
        #expect(planned.properties("Both").map(\.name) == ["a", "b"])
        let union = union("AnyModel", in: planned)
        #expect(union?.cases.map(\.type) == [.named("AnyModelObject"), .anyValue])
        #expect(planned.properties("AnyModelObject").map(\.name) == ["a", "b"])
    }

    @Test(arguments: [
        "{ anyOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: {} }, required: [b] }] }",
        "{ anyOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: {} }, additionalProperties: false }] }",
        "{ anyOf: [{ $ref: '#/components/schemas/A' }, { properties: { a: { type: integer } } }] }",
        "{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }",
        "{ anyOf: [{ properties: { k: { const: a } } }, { properties: { k: { const: b } } }] }",
    ])
    func objectsOfWhichAValueIsOneStayApart(schema: String) {
        #expect(union("Either", in: Planned(schemas: pair + "Either: " + schema))?.cases.count == 2)
    }

    @Test func aMemberThatSaysNothingTakesNull() {
        let planned = Planned(
            schemas: "Holder: { type: object, properties: { a: { anyOf: [{ type: string }, {}] } } }"
        )
        #expect(planned.properties("Holder").map(\.presence) == [.optionalNullable])
    }

    @Test func anOpenEnumTakesEveryValueOfItsKind() {
        let planned = Planned(
            schemas: "Size: { type: string, enum: [s] }\n"
                + "Either: { anyOf: [{ type: string, format: date }, { $ref: '#/components/schemas/Size' }, { type: array, items: {} }] }"
        )
        let union = union("Either", in: planned)
        #expect(union?.cases.map(\.name) == ["size", "date", "array"])
        #expect(union?.otherwise == .best([0, 1, 2]))
    }

    // MARK: With a tag

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

    @Test func takesInTheTagsOfAUnionInside() {
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

    @Test func takesTheDefaultOfTheMapping() {
        let planned = Planned(
            schemas: objects(("A", "{ type: string }"), ("B", "{ type: string }"))
                + """
                Either:
                  oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]
                  discriminator: { propertyName: kind, defaultMapping: B }
                """
        )
        #expect(union("Either", in: planned)?.otherwise == .only(1))
    }

    @Test func takesInWhatOnlyTheMappingNames() {
        let planned = Planned(
            schemas: pair
                + """
                C: { type: object, properties: { c: {} } }
                Either:
                  oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]
                  discriminator: { propertyName: kind, mapping: { see: C } }
                """
        )
        #expect(union("Either", in: planned)?.cases.map(\.name) == ["a", "b", "c"])
        #expect(
            planned.messages == [
                "a.yaml:11:55: warning: [mapping-no-member] the mapping of 'see' leads to 'C', which is no member of "
                    + "'Either'; it is taken in as one"
            ]
        )
    }

    // MARK: Members and names

    @Test func aTypeIsOneCase() {
        let planned = Planned(
            schemas: pair
                + "Either: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/A' }, { type: string }] }"
        )
        #expect(union("Either", in: planned)?.cases.map(\.name) == ["string", "a"])
    }

    @Test func namesCasesAfterTypesTitlesAndKinds() {
        let planned = Planned(
            schemas: pair
                + """
                HTTPFault: { type: object, properties: { c: {} } }
                Either:
                  oneOf:
                    - { $ref: '#/components/schemas/HTTPFault' }
                    - { type: object, title: Big box, properties: { d: {} } }
                    - { type: object, title: 'A title that goes on and on', properties: { e: {} } }
                    - { type: object, x-swift-name: chosen, properties: { f: {} } }
                    - { type: object, properties: { g: {} } }
                    - { type: array, items: { type: string } }
                    - { type: array, items: { $ref: '#/components/schemas/A' } }
                    - { type: boolean, title: unknown }
                """
        )
        #expect(
            union("Either", in: planned)?.cases.map(\.name) == [
                "unknownValue", "stringArray", "aArray", "httpFault", "bigBox", "object", "chosen", "object2",
            ]
        )
        #expect(planned.type("EitherBigBox") != nil)
        #expect(planned.type("EitherChosen") != nil)
    }

    @Test func aMemberThatIsTheUnionAddsNothing() {
        let planned = Planned(
            schemas: """
                Any: { anyOf: [{ $ref: '#/components/schemas/Any' }, { type: string }, { type: integer }] }
                Left: { anyOf: [{ $ref: '#/components/schemas/Right' }, { type: string }] }
                Right: { anyOf: [{ $ref: '#/components/schemas/Left' }, { type: integer }] }
                """
        )
        #expect(union("AnyModel", in: planned)?.cases.map(\.name) == ["integer", "string"])
        #expect(union("Left", in: planned)?.cases.map(\.name) == ["string", "right"])
        #expect(union("Left", in: planned)?.isIndirect == true)
        #expect(union("Left", in: planned)?.otherwise == .best([0, 1]))
    }

    @Test func aUnionInsideItselfIsIndirect() {
        let planned = Planned(
            schemas: """
                Expression: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Not' }] }
                Not: { type: object, required: [of], properties: { of: { $ref: '#/components/schemas/Expression' } } }
                List: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/List' } }] }
                """
        )
        #expect(union("Expression", in: planned)?.isIndirect == true)
        #expect(union("List", in: planned)?.isIndirect == false)
        #expect(planned.messages.isEmpty)
    }
}
