import APIPlan
import Testing

/// Adding to a description never renames what it had.
@Suite struct OperationNamesTests {
    private static let operations = [
        "/pets/all: { get: { responses: { '204': { description: ok } } } }",
        "/pets: { get: { operationId: pets_list, responses: { '204': { description: ok } } } }",
        "/toys: { get: { operationId: petsList, responses: { '204': { description: ok } } } }",
        """
        /more: { post: { operationId: more, requestBody: { content: { application/json: { schema: { type: object,
          properties: { owner: { type: object, properties: { name: { type: string } } } } } } } },
          responses: { '204': { description: ok } } } }
        """,
    ]

    private func names(_ operations: [String]) -> [String: String] {
        let plan = Planned(paths: operations.joined(separator: "\n")).plan
        let pairs = (plan?.operations ?? []).map { operation in
            (
                "\(operation.method) \(operation.path)",
                ([operation.name] + operation.parameters.map { "\($0.type)" }).joined()
            )
        }
        return Dictionary(pairs) { first, _ in first }
    }

    @Test(arguments: [
        "/other: { get: { operationId: other, responses: { '204': { description: ok } } } }",
        "/other: { get: { operationId: pets-list, responses: { '204': { description: ok } } } }",
        "/pets_all: { get: { responses: { '204': { description: ok } } } }",
        "/list: { get: { operationId: pets_list, responses: { '204': { description: ok } } } }",
    ])
    func anOperationAfterTheOthersRenamesNone(added: String) {
        let old = names(Self.operations)
        let new = names(Self.operations + [added])
        #expect(old.count == 4)
        #expect(new.count == 5)
        #expect(new.merging(old) { $1 } == new)
    }

    @Test func anOperationBeforeTheOthersRenamesNoneUnlessItRequestsTheirName() {
        let old = names(Self.operations)
        for added in ["operationId: other", "summary: no name", "operationId: petsList"] {
            let new = names(
                ["/other: { get: { \(added), responses: { '204': { description: ok } } } }"] + Self.operations
            )
            #expect(new.count == 5)
            if !added.contains("petsList") { #expect(new.merging(old) { $1 } == new) }
        }
    }

    @Test func aDuplicateIdentifierNamesTheFirstOperation() {
        let planned = Planned(
            paths: """
                /a: { get: { operationId: a, responses: { '204': { description: ok } } } }
                /b: { post: { operationId: a, responses: { '204': { description: ok } } } }
                """
        )
        #expect(planned.plan?.operations.map(\.name) == ["a", "postB"])
        #expect(
            planned.messages == [
                "a.yaml:5:30: warning: [duplicate-operation-id] the operationId 'a' is declared twice, "
                    + "first at a.yaml:4:29; this operation is named after its path"
            ]
        )
    }

    @Test func anExactNameWinsOverAConvertedOne() {
        let planned = Planned(
            paths: """
                /a: { get: { operationId: pets_list, responses: { '204': { description: ok } } } }
                /b: { get: { operationId: petsList, responses: { '204': { description: ok } } } }
                """
        )
        #expect(planned.plan?.operations.map(\.name) == ["getA", "petsList"])
        #expect(
            planned.messages.contains {
                $0.contains("the method 'pets_list' is named 'getA' because 'petsList' is taken")
            }
        )
    }

    @Test(arguments: [
        ("x-swift-name: modelStatus", "modelStatus"), ("operationId: get_model_status_get", "getModelStatusGet"),
        ("summary: Nothing else", "getModelsStatus"), ("operationId: close", "closeOperation"),
        ("operationId: ''", "getModelsStatus"), ("operationId: pets/list", "petsList"),
        ("operationId: Foo.bar_baz", "fooBarBaz"), ("operationId: GETALL", "getall"), ("operationId: 3d", "_3d"),
        ("operationId: default", "`default`"),
    ])
    func namesMethods(line: String, name: String) {
        let planned = Planned(
            paths: """
                /models/status:
                  get:
                    \(line)
                    responses: { '204': { description: None } }
                """
        )
        #expect(planned.plan?.operations.map(\.name) == [name])
    }
}
