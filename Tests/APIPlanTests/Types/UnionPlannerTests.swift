import APIPlan
import Testing

@Suite struct UnionPlannerTests {
    /// Two objects without a tag.
    private let pair = """
        A: { type: object, properties: { a: { type: string } } }
        B: { type: object, properties: { b: { type: string } } }

        """

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

    @Test func aMemberWithoutConstraintsAllowsNull() {
        let planned = Planned(
            schemas: "Holder: { type: object, properties: { a: { anyOf: [{ type: string }, {}] } } }"
        )
        #expect(planned.properties("Holder").map(\.type) == [.optional(.anyValue)])
        #expect(planned.properties("Holder").map(\.presence) == [.optional])
    }

    @Test func addsMembersThatOnlyTheMappingNames() {
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
                "a.yaml:11:55: warning: [mapping-no-member] the mapping of 'see' names 'C', which is not a member of "
                    + "'Either'; it is added as one"
            ]
        )
    }

    @Test func aRepeatedTypeIsOneCase() {
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

    @Test func aMemberThatIsTheUnionItselfAddsNothing() {
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

    @Test func writesTheTagOfMembersThatDoNotAlwaysHaveIt() {
        let planned = Planned(
            schemas: """
                Common: { type: object, properties: { a: { type: string } } }
                Payable: { type: object, properties: { b: { type: string } } }
                Sale: { type: object, properties: { kind: { type: string } } }
                Refund: { type: object, required: [kind], properties: { kind: { type: string } } }
                Root:
                  oneOf:
                    - { $ref: '#/components/schemas/Common' }
                    - { $ref: '#/components/schemas/Payable' }
                    - { $ref: '#/components/schemas/Sale' }
                    - { $ref: '#/components/schemas/Refund' }
                  discriminator:
                    propertyName: kind
                    mapping: { policy: Common, the-entity: Common, payable: Payable, sale: Sale, refund: Refund }
                """
        )
        #expect(
            union("Root", in: planned)?.cases == [
                .init(name: "policy", type: .named("Common"), writtenTag: "policy"),
                .init(name: "theEntity", type: .named("Common"), writtenTag: "the-entity"),
                .init(name: "payable", type: .named("Payable"), writtenTag: "payable"),
                .init(name: "sale", type: .named("Sale"), writtenTag: "sale"),
                .init(name: "refund", type: .named("Refund")),
            ]
        )
        #expect(
            union("Root", in: planned)?.tag?.branches.map(\.choice) == [
                .only(0), .only(1), .only(2), .only(3), .only(4),
            ]
        )
        #expect(planned.properties("Refund").map(\.defaultValue) == [.string("refund")])
        #expect(planned.properties("Sale").map(\.defaultValue) == [.string("sale")])
    }

    @Test func aSingleMemberWithADiscriminatorIsAUnion() {
        let planned = Planned(
            schemas: objects(("Card", "{ type: string }"))
                + "Method: { oneOf: [{ $ref: '#/components/schemas/Card' }], discriminator: { propertyName: kind, mapping: { card: Card } } }"
        )
        let method = union("Method", in: planned)
        #expect(method?.cases.map(\.name) == ["card"])
        #expect(method?.tag?.branches == [.init(values: ["card"], choice: .only(0))])
        #expect(method?.otherwise == UnionPlan.Choice.none)
    }

    @Test func enumsOfStringsAndNullAreOneEnum() {
        let planned = Planned(
            schemas: """
                Book:
                  type: object
                  properties:
                    state:
                      oneOf:
                        - { $ref: '#/components/schemas/StateEnum' }
                        - { $ref: '#/components/schemas/BlankEnum' }
                        - { $ref: '#/components/schemas/NullEnum' }
                    other: { oneOf: [{ $ref: '#/components/schemas/StateEnum' }, { $ref: '#/components/schemas/NullEnum' }] }
                StateEnum: { type: string, enum: [free, lent-out] }
                BlankEnum: { enum: [''] }
                NullEnum: { enum: [null] }
                """
        )
        #expect(planned.properties("Book").map(\.presence) == [.optionalNullable, .optionalNullable])
        #expect(
            planned.properties("Book").map(\.type) == [
                .optional(.nullable(.named("BookState"))), .optional(.nullable(.named("BookOther"))),
            ]
        )
        guard case .openEnum(let plan) = planned.type("BookState")?.kind else {
            Issue.record("not an enum: \(planned.messages)")
            return
        }
        #expect(plan.cases.map(\.name) == ["free", "lentOut", "empty"])
        #expect(planned.type("BookOther")?.kind == .alias(.named("StateEnum")))
    }

    @Test func anyOfWithAnUnconstrainedMemberIsAnyValue() {
        let planned = Planned(schemas: pair + "Any: { anyOf: [{ $ref: '#/components/schemas/A' }, {}] }")
        #expect(planned.type("AnyModel")?.kind == .alias(.anyValue))
    }
}
