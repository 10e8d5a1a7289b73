import Testing

@testable import APIDiff

@Suite struct OperationComparisonTests {
    @Test(arguments: [
        ("operation-added", ["'GET /owners' was added"]),
        ("operation-removed", ["'DELETE /pets' was removed"]),
        ("operation-removed-after-deprecation", ["the deprecated 'DELETE /pets' was removed"]),
        ("operation-deprecated", ["'POST /things' was deprecated"]),
        ("operation-undeprecated", ["'POST /things' is no longer deprecated"]),
        ("operation-id-added", ["the operationId 'make' was added to 'POST /things'"]),
        ("operation-id-changed", ["the operationId of 'POST /things' changed from 'make' to 'create'"]),
        ("operation-id-removed", ["the operationId 'make' was removed from 'POST /things'"]),
        ("operation-swift-name-changed", ["the 'x-swift-name' of 'POST /things' changed from 'make' to 'makeThing'"]),
        ("operation-group-changed", ["the first tag of 'POST /things' changed from 'things' to 'goods'"]),
        (
            "operation-flattening-changed",
            ["the method of 'POST /things' has a parameter for each property of its body"]
        ),
        (
            "operation-unlabeled-changed",
            ["the parameter of 'POST /things' without a label changed from 'name' to 'kind'"]
        ),
        ("idempotency-header-added", ["the idempotency key 'Idempotency-Key' was added to 'POST /things'"]),
        (
            "idempotency-header-changed",
            [
                "the header field for the idempotency key of 'POST /things' changed from 'Idempotency-Key' to 'Request-Key'"
            ]
        ),
        ("idempotency-header-removed", ["the idempotency key 'Idempotency-Key' was removed from 'POST /things'"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func anOperationIDDoesNotMatterWithAnXSwiftName() throws {
        let old = "operationId: make\nx-swift-name: create"
        let changes = try RulePair.changes(in: .operation, from: old, to: old.replacing("make", with: "build"))
        #expect(changes.map(\.rule.id) == ["operation-id-changed"])
        #expect(changes.map(\.breaks) == [[]])
        #expect(changes.map(\.subject) == ["POST /things"])
    }

    @Test func theFlatteningOfABodyIsReportedInBothDirections() throws {
        let old = "x-swift-flatten: true\nrequestBody: { content: { application/json: { schema: { type: object } } } }"
        let new = old.replacing("true", with: "false")
        #expect(
            try RulePair.changes(in: .operation, from: old, to: new).map(\.message) == [
                "the method of 'POST /things' has its body as one parameter"
            ]
        )
    }
}
