import Testing

@testable import APIDiff

@Suite struct ResponseComparisonTests {
    @Test(arguments: [
        ("response-success-added", ["the 201 response was added to 'POST /things'"]),
        (
            "response-success-removed",
            ["the 201 response was removed from 'POST /things'", "the 200 response was removed from 'POST /things'"]
        ),
        ("response-failure-added", ["the 404 response was added to 'POST /things'"]),
        ("response-failure-removed", ["the 404 response was removed from 'POST /things'"]),
        ("response-fallback-added", ["the default response was added to 'POST /things'"]),
        ("response-fallback-removed", ["the default response was removed from 'POST /things'"]),
        ("response-body-added", ["a body was added to the 200 response of 'POST /things'"]),
        ("response-body-removed", ["the body was removed from the 200 response of 'POST /things'"]),
        ("response-media-type-added", ["the media type 'text/csv' was added to the 200 response of 'POST /things'"]),
        (
            "response-media-type-removed",
            ["the media type 'text/csv' was removed from the 200 response of 'POST /things'"]
        ),
        ("response-header-added", ["the header field 'Age' was added to the 200 response of 'POST /things'"]),
        ("response-header-removed", ["the header field 'Age' was removed from the 200 response of 'POST /things'"]),
        ("response-link-added", ["the link 'next' was added to the 200 response of 'POST /things'"]),
        ("response-link-removed", ["the link 'next' was removed from the 200 response of 'POST /things'"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    private static let json = "content: { application/json: { schema: { type: string } } }"

    @Test func aStatusOfAnEnumOfResponsesIsACase() throws {
        let old =
            "responses: { '200': { description: a, \(Self.json) }, '201': { description: b, content: { text/plain: {} } } }"
        let new = old.replacing("'201'", with: "'202': { description: c }, '201'")
        let changes = try RulePair.changes(in: .operation, from: old, to: new)
        #expect(changes.map(\.message) == ["the 202 response was added to 'POST /things'"])
        #expect(changes.map(\.breaks) == [[.wire, .source]])
        #expect(changes.map(\.subject) == ["POST /things 202"])
    }

    @Test func anErrorResponseTakesItsInlineTypeWithIt() throws {
        let object = Self.json.replacing("type: string", with: "type: object, properties: { a: {} }")
        let old = "responses: { '200': { description: a }, '400': { description: b, \(object) } }"
        let changes = try RulePair.changes(in: .operation, from: old, to: "responses: { '200': { description: a } }")
        #expect(changes.map(\.rule.id) == ["response-failure-removed"])
        #expect(changes.map(\.breaks) == [.source])
    }

    @Test func oneOfSeveralMediaTypesIsNamed() throws {
        let old =
            "responses: { '200': { description: a, content: { text/plain: { schema: { type: string } }, application/json: {} } } }"
        let changes = try RulePair.changes(in: .operation, from: old, to: old.replacing("string", with: "integer"))
        #expect(
            changes.map(\.message) == [
                "the type of the 'text/plain' content of the 200 response of 'POST /things' changed from string to integer"
            ]
        )
    }
}
