import APIPlan
import OpenAPIReader
import Testing

@Suite struct PlanOptionsTests {
    @Test func putsAPrefixBeforeEveryType() {
        let planned = Planned(pets: PlanOptions(prefix: "Zoo", groupsByTag: true))
        #expect(planned.plan?.types.map(\.name) == ["ZooPet", "ZooOwner", "ZooToy"])
        #expect(planned.plan?.groups.map(\.callsName) == ["ZooPetsCalls", "ZooToysCalls"])
    }
}
