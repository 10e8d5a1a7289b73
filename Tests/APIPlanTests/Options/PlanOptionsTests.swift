import APIPlan
import OpenAPIReader
import Testing

@Suite struct PlanOptionsTests {
    private static let schemas = """
        Pet: { type: object, properties: { first_name: { type: string }, owner: { $ref: '#/components/schemas/Owner' } } }
        Owner: { type: object, properties: { first_name: { type: string } } }
        Toy: { type: string }
        """

    private static let paths = """
        /pets:
          get:
            operationId: pets_list
            tags: [pets]
            parameters: [{ name: page_no, in: query, schema: { type: integer } }]
            responses: { '200': { description: ok, content: { application/json: { schema:
              { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } }
          post:
            operationId: pets_add
            tags: [pets]
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Owner' } } } }
            responses: { '204': { description: ok } }
        /toys/all:
          get: { tags: [toys], responses: { '204': { description: ok } } }
        /health:
          get: { operationId: health, responses: { '204': { description: ok } } }
        """

    private func planned(_ options: PlanOptions) -> Planned {
        Planned(schemas: Self.schemas, paths: Self.paths, options: options)
    }

    private func text(_ text: String, line: Int = 1) -> ConfiguredText {
        ConfiguredText(text, at: SourcePosition(file: "apigen.yaml", line: line, column: 1))
    }

    private func operations(
        included: OperationSelection.Filter?,
        excluded: OperationSelection.Filter? = nil
    ) -> [String]? {
        let selection = OperationSelection(included: included, excluded: excluded)
        return planned(PlanOptions(selection: selection)).plan?.operations.map(\.name)
    }

    @Test func takesWhatAFilterNames() {
        #expect(operations(included: nil) == ["petsList", "petsAdd", "getToysAll", "health"])
        #expect(operations(included: .init(paths: [text("/pets*")])) == ["petsList", "petsAdd"])
        #expect(
            operations(included: .init(paths: [text("*all")], operations: [text("health")])) == [
                "getToysAll", "health",
            ]
        )
        #expect(operations(included: .init(tags: [text("pets")])) == ["petsList", "petsAdd"])
        #expect(operations(included: .init(operations: [text("GET /pets")])) == ["petsList"])
        #expect(operations(included: nil, excluded: .init(tags: [text("pets")])) == ["getToysAll", "health"])
        #expect(
            operations(included: .init(paths: [text("/pets")]), excluded: .init(operations: [text("pets_add")]))
                == ["petsList"]
        )
    }

    @Test func tellsWhichFilterNamesNothing() {
        let filter = OperationSelection.Filter(
            paths: [text("/pet")],
            tags: [text("toys"), text("pet", line: 2)],
            operations: [text("petsList", line: 3)]
        )
        #expect(
            planned(PlanOptions(selection: OperationSelection(included: filter))).messages == [
                "apigen.yaml:1:1: warning: [configuration-unmatched] the description has no path '/pet'; did you mean '/pets'?",
                "apigen.yaml:2:1: warning: [configuration-unmatched] the description has no tag 'pet'; did you mean 'pets'?",
                "apigen.yaml:3:1: warning: [configuration-unmatched] the description has no operation 'petsList'; "
                    + "did you mean 'pets_list'?",
            ]
        )
    }

    @Test func dropsTypesThatNothingReachesWhereAFilterIsSet() {
        let selection = OperationSelection(included: .init(operations: [text("pets_list")]))
        #expect(planned(PlanOptions()).plan?.types.map(\.name) == ["Pet", "Owner", "Toy"])
        #expect(planned(PlanOptions(dropsUnusedTypes: true)).plan?.types.map(\.name) == ["Pet", "Owner"])
        #expect(planned(PlanOptions(selection: selection)).plan?.types.map(\.name) == ["Pet", "Owner"])
        let keeping = PlanOptions(selection: selection, dropsUnusedTypes: false)
        #expect(planned(keeping).plan?.types.map(\.name) == ["Pet", "Owner", "Toy"])
    }

    @Test func namesWhatAConfigurationRenames() {
        let renames = Renames(
            schemas: [.init(text("Pet"), to: text("Animal"))],
            operations: [
                .init(text("pets_list"), to: text("allPets")), .init(text("GET /toys/all"), to: text("toys")),
            ],
            properties: [
                .init(text("no_name", line: 2), to: text("none")),
                .init(text("first_name"), to: text("givenName")), .init(text("Owner.first_name"), to: text("name")),
            ],
            parameters: [.init(text("page_no"), to: text("page")), .init(text("size"), to: text("count"))]
        )
        let planned = planned(PlanOptions(renames: renames))
        #expect(planned.plan?.types.map(\.name) == ["Animal", "Owner", "Toy"])
        #expect(planned.plan?.operations.map(\.name) == ["allPets", "petsAdd", "toys", "health"])
        #expect(planned.properties("Animal").map(\.name) == ["givenName", "owner"])
        #expect(planned.properties("Owner").map(\.name) == ["name"])
        #expect(planned.operation("allPets")?.parameters.map(\.name) == ["page"])
        #expect(
            planned.messages == [
                "apigen.yaml:1:1: warning: [configuration-unmatched] the description has no parameter 'size'",
                "apigen.yaml:2:1: warning: [configuration-unmatched] the description has no property 'no_name'",
            ]
        )
    }

    @Test func flattensWhatAConfigurationNames() {
        for flattening in [Flattening.all, .listed([text("pets_add")])] {
            let operation = planned(PlanOptions(flattening: flattening)).operation("petsAdd")
            #expect(operation?.parameters.map(\.name) == ["firstName"])
        }
        #expect(planned(PlanOptions()).operation("petsAdd")?.parameters.map(\.name) == ["body"])
    }

    @Test func groupsByTheFirstTag() {
        let plan = planned(PlanOptions(groupsByTag: true)).plan
        #expect(plan?.operations.map(\.name) == ["health"])
        #expect(plan?.groups.map(\.name) == ["pets", "toys"])
        #expect(plan?.groups.map { $0.operations.map(\.name) } == [["list", "add"], ["getToysAll"]])
        #expect(plan?.groups.map(\.callsName) == ["PetsCalls", "ToysCalls"])
    }

    @Test func putsAPrefixBeforeEveryType() {
        let planned = planned(PlanOptions(prefix: "Zoo", groupsByTag: true))
        #expect(planned.plan?.types.map(\.name) == ["ZooPet", "ZooOwner", "ZooToy"])
        #expect(planned.plan?.groups.map(\.callsName) == ["ZooPetsCalls", "ZooToysCalls"])
    }

    @Test func spreadsOverAsManyPartsAsAskedFor() {
        let parts = planned(PlanOptions(parts: 3)).plan?.parts
        #expect(parts?.count == 3)
        #expect(parts?.flatMap { Array($0.types) } == [0, 1, 2])
        #expect(parts?.flatMap { Array($0.operations) } == [0, 1, 2, 3])
        #expect(planned(PlanOptions(parts: 9)).plan?.parts.count == 9)
    }
}
