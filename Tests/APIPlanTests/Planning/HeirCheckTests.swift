import APIPlan
import Testing

struct HeirCheckTests {
    @Test func tellsOfAParentThatDoesNotListItsChildren() {
        let planned = Planned(
            schemas: """
                Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: {} } }] }
                """
        )
        #expect(
            planned.messages.contains(
                "a.yaml:6:66: warning: [discriminator-heirs] 'Pet' does not list what its discriminator chooses among "
                    + "('Cat'), so a value keeps the properties of 'Pet' only; write 'oneOf' beside it"
            ),
            "\(planned.messages)"
        )
    }

    @Test func saysNothingOfAParentThatDoes() {
        let planned = Planned(
            schemas: """
                Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }], discriminator: { propertyName: kind } }
                Cat: { type: object, properties: { lives: {} } }
                """
        )
        #expect(!planned.messages.contains { $0.contains("discriminator-heirs") })
    }
}
