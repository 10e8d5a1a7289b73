import Testing

@testable import APIDiff

@Suite struct ParameterComparisonTests {
    @Test(arguments: [
        ("parameter-added-required", ["the required query parameter 'name' was added to 'POST /things'"]),
        ("parameter-added-optional", ["the optional query parameter 'name' was added to 'POST /things'"]),
        (
            "parameter-added-constant",
            ["the required query parameter 'api-version' with the single value \"2\" was added to 'POST /things'"]
        ),
        ("parameter-removed", ["the query parameter 'name' was removed from 'POST /things'"]),
        (
            "parameter-removed-after-deprecation",
            ["the deprecated query parameter 'name' was removed from 'POST /things'"]
        ),
        ("parameter-became-required", ["the query parameter 'name' of 'POST /things' became required"]),
        ("parameter-became-optional", ["the query parameter 'name' of 'POST /things' became optional"]),
        ("parameter-location-changed", ["the header parameter 'name' of 'POST /things' was a query parameter before"]),
        ("parameter-deprecated", ["the query parameter 'name' of 'POST /things' was deprecated"]),
        ("parameter-undeprecated", ["the query parameter 'name' of 'POST /things' is no longer deprecated"]),
        (
            "parameter-constant-added",
            ["the query parameter 'kind' of 'POST /things' was limited to the single value \"cat\""]
        ),
        (
            "parameter-constant-changed",
            ["the single value of the query parameter 'kind' of 'POST /things' changed from \"cat\" to \"dog\""]
        ),
        (
            "parameter-constant-removed",
            ["the query parameter 'kind' of 'POST /things' is no longer limited to the single value \"cat\""]
        ),
        (
            "parameter-swift-name-changed",
            ["the 'x-swift-name' of the query parameter 'name' of 'POST /things' changed from 'title' to 'label'"]
        ),
        ("path-parameter-renamed", ["the path parameter 'id' of 'GET /pets/{pet}' was renamed to 'pet'"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func aParameterIsReportedByOperationAndName() throws {
        let changes = try RulePair.changes(
            in: .operation,
            from: "parameters: [{ name: limit, in: query, schema: { type: integer } }]",
            to: "parameters: [{ name: limit, in: query, schema: { type: integer, maximum: 9 } }]"
        )
        #expect(changes.map(\.subject) == ["POST /things limit"])
        #expect(
            changes.map(\.message) == ["a maximum of 9 was added to the query parameter 'limit' of 'POST /things'"]
        )
    }

    @Test func aRequiredParameterThatMayBeNullIsAnOptionalArgument() throws {
        let changes = try RulePair.changes(
            in: .operation,
            from: "parameters: []",
            to: "parameters: [{ name: limit, in: query, required: true, schema: { type: [integer, 'null'] } }]"
        )
        #expect(changes.map(\.rule.id) == ["parameter-added-required"])
        #expect(changes.map(\.breaks) == [.wire])
    }
}
