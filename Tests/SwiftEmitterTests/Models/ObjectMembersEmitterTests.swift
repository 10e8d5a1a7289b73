import APIPlan
import Testing

@Suite struct ObjectMembersEmitterTests {
    private func models(_ schema: String, access: AccessLevel = .internal) -> String {
        Generated(schemas: "Thing: { type: object, \(schema) }", options: PlanOptions(access: access)).models
    }

    @Test func writesAShapeOnOneLine() {
        #expect(
            models("properties: { a: { type: string }, b_c: { type: string } }").contains(
                "    static let layout: ObjectLayout<Self> = .init(\"a b_c\", Self.init(a:bC:))\n"
            )
        )
    }

    @Test func writesKeysWithWhiteSpaceAsAList() {
        #expect(
            models("required: ['a b'], properties: { 'a b': { type: [string, 'null'] }, c: { type: string } }")
                .contains(
                    "    static let layout: ObjectLayout<Self> = .init([\"a b\", \"c\"], Self.init(aB:c:), nulls: [\"a b\"])\n"
                )
        )
    }

    @Test func breaksLongShapes() {
        let properties = (10..<40).map { "property_\($0): { type: string }" }.joined(separator: ", ")
        #expect(
            models("properties: { \(properties) }").contains(
                #"""
                    static let layout: ObjectLayout<Self> = .init(
                        """
                        property_10 property_11 property_12 property_13 property_14 property_15 property_16 property_17 property_18
                        property_19 property_20 property_21 property_22 property_23 property_24 property_25 property_26 property_27
                        property_28 property_29 property_30 property_31 property_32 property_33 property_34 property_35 property_36
                        property_37 property_38 property_39
                        """,
                        Self.init(
                            property10:
                """#
            )
        )
    }

    @Test func writesKeysValuesAndFurtherContentOfAnOpenObject() {
        let models = models(
            "required: [a], properties: { a: { type: [string, 'null'] } }, additionalProperties: { type: integer }",
            access: .public
        )
        #expect(
            models.contains(
                """
                    /// The JSON keys.
                    @_spi(Generated) public static let keys: PropertyKeys = "a"

                    /// The values.
                    @_spi(Generated) public var propertyValues: [any APIValue] { [Nullable(a)] }

                    /// The other parts.
                    @_spi(Generated) public var objectParts: [ObjectPart] { [.additionalProperties(additionalProperties)] }
                }
                """
            ),
            "\(models)"
        )
    }
}
