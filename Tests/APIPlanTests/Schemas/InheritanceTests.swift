import APIPlan
import Testing

@Suite struct InheritanceTests {
    private let pet = """
        Pet:
          type: object
          required: [kind]
          properties: { kind: { type: string }, home: { $ref: '#/components/schemas/Pet' } }
          discriminator: { propertyName: kind }

        """

    /// A schema that takes another in and adds a property of its own name.
    private func derived(_ name: String, of parent: String, _ rest: String = "") -> String {
        "\(name): { allOf: [{ $ref: '#/components/schemas/\(parent)' }, { type: object, properties: { own\(name): {} } }]\(rest) }\n"
    }

    private func union(_ name: String, in planned: Planned) throws -> UnionPlan {
        guard case .union(let union) = planned.type(name)?.kind else { throw Missing(messages: planned.messages) }
        return union
    }

    private struct Missing: Error {
        var messages: [String]
    }

    @Test func aParentIsAUnionOfDerivedSchemas() throws {
        let planned = Planned(
            schemas: pet + derived("Cat", of: "Pet") + derived("Dog", of: "Pet") + derived("Poodle", of: "Dog")
        )
        let pet = try union("Pet", in: planned)
        #expect(pet.cases.map(\.type) == [.named("Cat"), .named("Dog"), .named("Poodle")])
        #expect(pet.tag?.property == "kind")
        #expect(pet.tag?.branches.map(\.values) == [["Cat"], ["Dog"], ["Poodle"]])
        #expect(pet.otherwise == .none)
        #expect(planned.properties("Poodle").map(\.wireName) == ["kind", "home", "ownDog", "ownPoodle"])
        #expect(planned.messages.isEmpty)
    }

    @Test func aParentWithOneDerivedSchemaIsAUnion() throws {
        let planned = Planned(schemas: pet + derived("Cat", of: "Pet"))
        #expect(try union("Pet", in: planned).cases.map(\.name) == ["cat"])
    }

    @Test func aDerivedSchemaMayAddNothing() throws {
        let planned = Planned(schemas: pet + "Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }] }")
        #expect(try union("Pet", in: planned).cases.map(\.type) == [.named("Cat")])
        #expect(planned.properties("Cat").map(\.wireName) == ["kind", "home"])
    }

    @Test func aParentInTheMappingHasValuesItself() throws {
        let planned = Planned(
            schemas: """
                Pet:
                  type: object
                  properties: { kind: { type: string } }
                  discriminator: { propertyName: kind, mapping: { c: Cat, any: '#/components/schemas/Pet' } }

                """ + derived("Cat", of: "Pet")
        )
        let pet = try union("Pet", in: planned)
        #expect(pet.cases.map(\.type) == [.named("Cat"), .named("PetBase")])
        #expect(pet.tag?.branches.map(\.values) == [["c"], ["any"]])
        #expect(planned.properties("PetBase").map(\.wireName) == ["kind"])
    }

    @Test func aDerivedParentIsANestedUnion() throws {
        let choosing = ", discriminator: { propertyName: kind, mapping: { p: Poodle } }"
        let planned = Planned(schemas: pet + derived("Dog", of: "Pet", choosing) + derived("Poodle", of: "Dog"))
        #expect(try union("Pet", in: planned).cases.map(\.type) == [.named("Dog")])
        #expect(try union("Pet", in: planned).tag?.branches.map(\.values) == [["p", "Dog"]])
        #expect(try union("Dog", in: planned).cases.map(\.type) == [.named("Poodle"), .named("DogBase")])
        #expect(try union("Dog", in: planned).tag?.branches.map(\.values) == [["p"], ["Dog"]])
    }

    @Test func schemasThatIncludeEachOtherTerminate() {
        let choosing = ", discriminator: { propertyName: kind }"
        let planned = Planned(schemas: derived("A", of: "B", choosing) + derived("B", of: "A", choosing))
        #expect(planned.plan != nil)
        #expect(planned.messages.contains { $0.contains("allof-cycle") })
    }

    @Test func aParentThatListsItsMembersKeepsThem() throws {
        let planned = Planned(
            schemas: """
                Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }], discriminator: { propertyName: kind } }
                Cat: { type: object, properties: { kind: {} } }
                """
        )
        #expect(try union("Pet", in: planned).cases.map(\.name) == ["string", "cat"])
    }
}
