import OpenAPIReader
import Testing

@testable import APIPlan

@Suite struct OperationSelectionTests {
    private func operations(
        included: OperationSelection.Filter?,
        excluded: OperationSelection.Filter? = nil
    ) -> [String]? {
        let selection = OperationSelection(included: included, excluded: excluded)
        return Planned(pets: PlanOptions(selection: selection)).plan?.operations.map(\.name)
    }

    @Test func selectsMatchingOperations() {
        #expect(operations(included: nil) == ["petsList", "petsAdd", "getToysAll", "health"])
        #expect(operations(included: .init(paths: [ConfiguredText("/pets*")])) == ["petsList", "petsAdd"])
        #expect(
            operations(included: .init(paths: [ConfiguredText("*all")], operations: [ConfiguredText("health")])) == [
                "getToysAll", "health",
            ]
        )
        #expect(operations(included: .init(tags: [ConfiguredText("pets")])) == ["petsList", "petsAdd"])
        #expect(operations(included: .init(operations: [ConfiguredText("GET /pets")])) == ["petsList"])
        #expect(operations(included: nil, excluded: .init(tags: [ConfiguredText("pets")])) == ["getToysAll", "health"])
        #expect(
            operations(
                included: .init(paths: [ConfiguredText("/pets")]),
                excluded: .init(operations: [ConfiguredText("pets_add")])
            )
                == ["petsList"]
        )
    }

    @Test func reportsFiltersThatMatchNothing() {
        let filter = OperationSelection.Filter(
            paths: [ConfiguredText("/pet")],
            tags: [ConfiguredText("toys"), ConfiguredText("pet", line: 2)],
            operations: [ConfiguredText("petsList", line: 3)]
        )
        #expect(
            Planned(pets: PlanOptions(selection: OperationSelection(included: filter))).messages == [
                "apigen.yaml:1:1: warning: [configuration-unmatched] the description has no path '/pet'; did you mean '/pets'?",
                "apigen.yaml:2:1: warning: [configuration-unmatched] the description has no tag 'pet'; did you mean 'pets'?",
                "apigen.yaml:3:1: warning: [configuration-unmatched] the description has no operation 'petsList'; "
                    + "did you mean 'pets_list'?",
            ]
        )
    }

    @Test(arguments: [
        ("/pets", "/pets", true), ("/pets", "/pet", false), ("/pets/1", "/pets*", true), ("/pets", "/pets*", true),
        ("/a/b/c", "/a/*/c", true), ("/a/c", "/a/*/c", false), ("/a/b/c/d", "*b*d", true), ("/aa", "*aa*aa", false),
    ])
    func anAsteriskMatchesAnyText(path: String, pattern: String, isMatch: Bool) {
        #expect(OperationSelection.Filter.matches(path, pattern: pattern) == isMatch)
    }
}
