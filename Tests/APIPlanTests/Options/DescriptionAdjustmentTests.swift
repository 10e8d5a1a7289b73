import APIPlan
import OpenAPIReader
import Testing

@Suite struct DescriptionAdjustmentTests {
    @Test func appliesConfiguredNames() {
        let renames = Renames(
            schemas: [.init(ConfiguredText("Pet"), to: ConfiguredText("Animal"))],
            operations: [
                .init(ConfiguredText("pets_list"), to: ConfiguredText("allPets")),
                .init(ConfiguredText("GET /toys/all"), to: ConfiguredText("toys")),
            ],
            properties: [
                .init(ConfiguredText("no_name", line: 2), to: ConfiguredText("none")),
                .init(ConfiguredText("first_name"), to: ConfiguredText("givenName")),
                .init(ConfiguredText("Owner.first_name"), to: ConfiguredText("name")),
            ],
            parameters: [
                .init(ConfiguredText("page_no"), to: ConfiguredText("page")),
                .init(ConfiguredText("size"), to: ConfiguredText("count")),
            ]
        )
        let planned = Planned(pets: PlanOptions(renames: renames))
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

    @Test func flattensConfiguredOperations() {
        for flattening in [Flattening.all, .listed([ConfiguredText("pets_add")])] {
            let operation = Planned(pets: PlanOptions(flattening: flattening)).operation("petsAdd")
            #expect(operation?.parameters.map(\.name) == ["firstName"])
        }
        #expect(Planned(pets: PlanOptions()).operation("petsAdd")?.parameters.map(\.name) == ["body"])
    }
}
