import Testing

@testable import APIPlan

@Suite struct EqualTypesTests {
    /// A body of an operation with an inline list and an inline enum in it.
    private static func operation(_ path: String, _ values: String = "[day, week]", note: String = "") -> String {
        """
          \(path):
            post:
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      \(note)
                      properties:
                        every: { type: string, enum: \(values) }
              responses: { '204': {} }

        """
    }

    private func kind(_ name: String, in planned: Planned) -> TypePlan.Kind? {
        planned.plan?.types.first { $0.name == name }?.kind
    }

    @Test func equalInlineTypesAreOneTypeWithAliases() {
        let planned = Planned(paths: Self.operation("/a") + Self.operation("/b"))
        #expect(kind("PostBRequest", in: planned) == .alias(.named("PostARequest")))
        #expect(kind("PostBRequestEvery", in: planned) == .alias(.named("PostARequestEvery")))
        #expect(planned.properties("PostARequest").map(\.type) == [.optional(.named("PostARequestEvery"))])
    }

    @Test func aliasesComeAfterTheTypes() {
        let planned = Planned(paths: Self.operation("/a") + Self.operation("/b") + Self.operation("/c", "[year]"))
        let names = planned.plan?.types.map(\.name)
        #expect(
            names == [
                "PostARequest", "PostARequestEvery", "PostCRequest", "PostCRequestEvery", "PostBRequest",
                "PostBRequestEvery",
            ]
        )
    }

    @Test func aNestedDifferenceKeepsTypesSeparate() {
        let planned = Planned(paths: Self.operation("/a") + Self.operation("/b", "[day, week, year]"))
        #expect(planned.properties("PostBRequest").map(\.type) == [.optional(.named("PostBRequestEvery"))])
    }

    @Test func namedSchemasKeepTheirTypes() {
        let planned = Planned(
            schemas: """
                A: { type: object, properties: { kind: { type: string, enum: [x] } } }
                B: { type: object, properties: { kind: { type: string, enum: [x] } } }
                """
        )
        #expect(planned.properties("A").map(\.type) == [.optional(.named("AKind"))])
        #expect(planned.properties("B").map(\.type) == [.optional(.named("BKind"))])
        #expect(kind("BKind", in: planned) == .alias(.named("AKind")))
    }

    @Test func aTypeWithAChosenNameIsKept() {
        let planned = Planned(
            paths: Self.operation("/a") + Self.operation("/b", note: "x-swift-name: Rhythm")
        )
        #expect(planned.properties("Rhythm").map(\.name) == ["every"])
    }

    @Test func aMergedEnumIsAParameterIfOneOfItsUsesIs() {
        let planned = Planned(
            paths: """
                  /a:
                    get:
                      parameters: [{ name: every, in: query, schema: { type: string, enum: [day, week] } }]
                      responses: { '204': {} }

                """ + Self.operation("/b")
        )
        guard case .openEnum(let plan)? = kind("GetAEvery", in: planned) else {
            Issue.record("not an enum")
            return
        }
        #expect(plan.isParameter)
        #expect(kind("PostBRequestEvery", in: planned) == .alias(.named("GetAEvery")))
    }
}
