import Testing

@testable import APIPlan

@Suite struct EnumDefaultsTests {
    private static let planned = Planned(
        schemas: """
            Level: { type: string, enum: [none, high] }
            Optional: { type: object, properties: { level: { type: string, enum: [none] } } }
            Defaulted: { type: object, properties: { level: { $ref: '#/components/schemas/Level', default: none } } }
            Required: { type: object, required: [level], properties: { level: { type: string, enum: [none] } } }
            High: { type: object, properties: { level: { type: string, enum: [high] } } }
            """
    )

    /// `.none` of an optional is nil.
    @Test(arguments: ["Optional", "Defaulted"]) func aCaseThatIsNamedLikeOneOfOptionalIsAValue(name: String) {
        let defaults = Self.planned.properties(name).map(\.defaultValue)
        #expect(!defaults.contains(.enumCase("none")))
    }

    @Test func otherCasesAreNamed() {
        #expect(Self.planned.properties("Required").map(\.defaultValue) == [.enumCase("none")])
        #expect(Self.planned.properties("High").map(\.defaultValue) == [.enumCase("high")])
    }
}
