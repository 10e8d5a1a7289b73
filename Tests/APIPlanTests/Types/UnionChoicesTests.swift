import APIPlan
import Testing

@Suite struct UnionChoicesTests {
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

    @Test func objectsWithoutATagAreChosenByBestMatch() {
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

    @Test func disjointMembersAreTriedInOrder() {
        let planned = Planned(
            schemas: pair + "Either: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }"
        )
        let union = union("Either", in: planned)
        #expect(union?.cases.map(\.name) == ["string", "a"])
        #expect(union?.otherwise == .first([0, 1]))
    }

    @Test func anOpenEnumMatchesEveryValueOfItsKind() {
        let planned = Planned(
            schemas: "Size: { type: string, enum: [s] }\n"
                + "Either: { anyOf: [{ type: string, format: date }, { $ref: '#/components/schemas/Size' }, { type: array, items: {} }] }"
        )
        let union = union("Either", in: planned)
        #expect(union?.cases.map(\.name) == ["size", "date", "array"])
        #expect(union?.otherwise == .best([0, 1, 2]))
    }

    @Test func usesTheDefaultOfTheMapping() {
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
}
