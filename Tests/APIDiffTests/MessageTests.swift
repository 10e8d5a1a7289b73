import Testing

@testable import APIDiff

/// The sentences, each with what breaks.
@Suite struct MessageTests {
    /// The same sentence of two pairs.
    private static func twice(_ message: String) -> [String] { [message, message] }

    /// What the pairs of a rule say.
    private func messages(_ id: String) throws -> [String] {
        let pairs = RulePair.all.filter { $0.id == id && $0.expected != nil }
        return try pairs.flatMap { try $0.changes().map(\.message) }
    }

    @Test(arguments: [
        ("operation-removed", ["'DELETE /pets' is gone"]),
        ("operation-removed-after-deprecation", ["'DELETE /pets' is gone, which was deprecated"]),
        ("operation-id-changed", ["the operationId of 'POST /things' is 'create' and no longer 'make'"]),
        ("path-parameter-renamed", ["the path parameter 'pet' of 'GET /pets/{pet}' was called 'id'"]),
        ("webhook-added", ["the webhook 'sold' is new"]),
        ("callback-removed", twice("the callback 'sold' of 'POST /things' is gone")),
        ("operation-group-changed", ["the first tag of 'POST /things' is 'goods' and no longer 'things'"]),
        (
            "pages-turn-changed",
            [
                "the next page of 'POST /things' comes by 'meta.next' in 'after' and no longer by 'next' in 'after'",
                "the next page of 'POST /things' comes by its 'Link' field and no longer by 'next' in 'after'",
                "the next page of 'POST /things' comes by its number in 'page', from 0 on and no longer by its number in "
                    + "'page', from 1 on",
                "the next page of 'POST /things' comes by its offset in 'page' and no longer by its number in 'page', from 1 on",
            ]
        ),
        (
            "pages-items-changed",
            [
                "the list of a page of 'POST /things' is 'things' and no longer 'data'",
                "the list of a page of 'POST /things' is 'data' and no longer the answer",
            ]
        ),
        (
            "idempotency-header-changed",
            ["the idempotency key of 'POST /things' is in 'Request-Key' and no longer in 'Idempotency-Key'"]
        ),
    ])
    func namesTheOperation(id: String, expected: [String]) throws {
        #expect(try messages(id) == expected)
    }

    @Test(arguments: [
        ("parameter-added-required", ["the query parameter 'name' of 'POST /things' is new and required"]),
        ("parameter-added-constant", ["the query parameter 'api-version' of 'POST /things' is new and always \"2\""]),
        ("parameter-location-changed", ["the header field 'name' of 'POST /things' was a query parameter"]),
        ("parameter-order-changed", ["the arguments of 'POST /things' stand in another order: 'kind', 'name'"]),
        (
            "parameter-style-changed",
            [
                "the query parameter 'names' of 'POST /things' is written in the style 'pipeDelimited' and no longer 'form'"
            ]
        ),
        (
            "parameter-explode-changed",
            ["the parts of the query parameter 'names' of 'POST /things' are written together"]
        ),
    ])
    func namesTheParameter(id: String, expected: [String]) throws {
        #expect(try messages(id) == expected)
    }

    @Test(arguments: [
        ("request-body-became-required", ["the body of 'POST /things' is required"]),
        ("request-media-type-removed", twice("the body of 'POST /things' may no longer be 'text/plain'")),
        ("response-header-removed", ["the answer 200 of 'POST /things' no longer has the header field 'Age'"]),
        (
            "result-changed",
            [
                "the method of 'POST /things' gives one of several answers by the status and no longer a value",
                "the answer 202 of 'POST /things' is new",
            ]
        ),
        ("stream-done-changed", ["the stream of 'POST /things' ends with '[END]' and no longer with '[DONE]'"]),
        (
            "stream-switch-changed",
            twice(
                "a request asks for the stream of 'POST /things' with 'live' of true and no longer with 'stream' of true"
            )
        ),
        ("security-added", ["'GET /pets' needs 'key'"]),
        ("security-scope-added", ["a call that says nothing of security needs the scope 'write' of 'app'"]),
        ("default-server-changed", ["the first server is 'https://a.example' and no longer 'https://b.example'"]),
    ])
    func namesWhatIsSentAndReceived(id: String, expected: [String]) throws {
        #expect(try messages(id) == expected)
    }

    @Test(arguments: [
        ("type-changed", ["'Thing' is a boolean and no longer a string"]),
        ("format-removed", ["'Thing' is no longer in the format 'date-time'"]),
        ("null-forbidden", ["'Thing.name' may no longer be null"]),
        ("default-changed", ["the default of 'Thing.name' is \"Ann\" and no longer \"Bob\""]),
        ("property-removed-required", ["'Thing.age' is gone, which was required"]),
        ("enum-value-added", ["'Thing' may be \"owl\""]),
        ("enum-value-removed", ["'Thing' may no longer be \"owl\""]),
        (
            "constant-changed",
            ["'Thing' is always \"dog\" and no longer \"cat\"", "'Thing' is always 2 and no longer 1"]
        ),
        ("union-member-removed", ["'Thing' may no longer be a 'Owl'"]),
        ("discriminator-mapping-changed", ["'it' says that 'Thing' is a 'Dog' and no longer a 'Cat'"]),
        (
            "minimum-raised",
            [
                "the minimum of 'Thing' is 2 and no longer 1", "the minimum of 'Thing' is 0, where there was none",
                "the minimum of 'Thing' is more than 0 and no longer 0",
            ]
        ),
        ("pattern-changed", ["the pattern of 'Thing' is '^b' and no longer '^a'"]),
    ])
    func saysTheSameOfASchemaThatIsSentAndReceived(id: String, expected: [String]) throws {
        #expect(try messages(id) == expected.flatMap { [$0, $0] })
    }

    @Test func saysWhatFollowsForRequestsAndAnswers() throws {
        #expect(
            try messages("property-became-required") == [
                "'Thing.name' is required, so every request must have it",
                "'Thing.name' is required, so every answer has it",
            ]
        )
    }

    /// What stands in an operation itself is told by its way from there.
    @Test func namesAPlaceInsideAnInlineSchema() throws {
        let call =
            "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: { /a: { get: { operationId: a, responses: { '200': "
        let end = " } } } }\n"
        func text(_ kind: String) -> String {
            let owner = "{ type: object, properties: { names: { type: array, items: { type: \(kind) } } } }"
            let schema = "{ type: object, properties: { owner: \(owner) } }"
            return call + "{ description: ok, content: { application/json: { schema: \(schema) } } }" + end
        }
        let changes = try DescriptionComparison.changes(
            from: RulePair.description(text("string"), file: "old.yaml"),
            to: RulePair.description(text("integer"), file: "new.yaml")
        )
        #expect(
            changes.map(\.message) == [
                "'owner.names[]' of the answer 200 of 'GET /a' is an integer and no longer a string"
            ]
        )
        #expect(changes.map(\.subject) == ["GET /a 200 owner.names[]"])
    }
}
