import OpenAPIReader
import Testing

@testable import APIPlan

@Suite struct OperationSelectionTests {
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

    @Test func selectsMatchingOperations() {
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

    @Test func reportsFiltersThatMatchNothing() {
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

    @Test(arguments: [
        ("/pets", "/pets", true), ("/pets", "/pet", false), ("/pets/1", "/pets*", true), ("/pets", "/pets*", true),
        ("/a/b/c", "/a/*/c", true), ("/a/c", "/a/*/c", false), ("/a/b/c/d", "*b*d", true), ("/aa", "*aa*aa", false),
    ])
    func anAsteriskMatchesAnyText(path: String, pattern: String, isMatch: Bool) {
        #expect(OperationSelection.Filter.matches(path, pattern: pattern) == isMatch)
    }
}
