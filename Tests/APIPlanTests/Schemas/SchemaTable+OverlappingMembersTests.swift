import APIPlan
import Testing

@Suite struct SchemaTableOverlappingMembersTests {
    /// Two objects without a tag.
    private let pair = """
        A: { type: object, properties: { a: { type: string } } }
        B: { type: object, properties: { b: { type: string } } }

        """

    private func union(_ name: String, in planned: Planned) -> UnionPlan? {
        guard case .union(let union) = planned.type(name)?.kind else {
            Issue.record("\(name) is not a union: \(planned.messages)")
            return nil
        }
        return union
    }

    @Test func overlappingObjectsAreOneStruct() {
        let planned = Planned(
            schemas: pair
                + "Both: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }\n"
                + "Any: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }, { type: string }] }"
        )
        #expect(planned.properties("Both").map(\.name) == ["a", "b"])
        let union = union("AnyModel", in: planned)
        #expect(union?.cases.map(\.type) == [.string, .named("AnyModelObject")])
        #expect(planned.properties("AnyModelObject").map(\.name) == ["a", "b"])
    }

    @Test(arguments: [
        "{ anyOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: {} }, required: [b] }] }",
        "{ anyOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: {} }, additionalProperties: false }] }",
        "{ anyOf: [{ $ref: '#/components/schemas/A' }, { properties: { a: { type: integer } } }] }",
        "{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }",
        "{ anyOf: [{ properties: { k: { const: a } } }, { properties: { k: { const: b } } }] }",
    ])
    func distinguishableObjectsStaySeparate(schema: String) {
        #expect(union("Either", in: Planned(schemas: pair + "Either: " + schema))?.cases.count == 2)
    }
}
