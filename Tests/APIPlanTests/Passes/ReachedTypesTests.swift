import APIPlan
import OpenAPIReader
import Testing

@Suite struct ReachedTypesTests {
    @Test func aSelectionOmitsUnusedTypes() {
        let selection = OperationSelection(included: .init(operations: [ConfiguredText("pets_list")]))
        #expect(Planned(pets: PlanOptions()).plan?.types.map(\.name) == ["Pet", "Owner", "Toy"])
        #expect(Planned(pets: PlanOptions(dropsUnusedTypes: true)).plan?.types.map(\.name) == ["Pet", "Owner"])
        #expect(Planned(pets: PlanOptions(selection: selection)).plan?.types.map(\.name) == ["Pet", "Owner"])
        let keeping = PlanOptions(selection: selection, dropsUnusedTypes: false)
        #expect(Planned(pets: keeping).plan?.types.map(\.name) == ["Pet", "Owner", "Toy"])
    }
}
