import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct BodyComparisonTests {
    @Test(arguments: [
        ("request-body-added-required", ["a required request body was added to 'POST /things'"]),
        ("request-body-added-optional", ["an optional request body was added to 'POST /things'"]),
        ("request-body-removed", ["the request body was removed from 'POST /things'"]),
        ("request-body-became-required", ["the request body of 'POST /things' became required"]),
        ("request-body-became-optional", ["the request body of 'POST /things' became optional"]),
        ("request-media-type-added", ["the media type 'text/plain' was added to the request body of 'POST /things'"]),
        (
            "request-media-type-removed",
            ["the media type 'text/plain' was removed from the request body of 'POST /things'"]
        ),
        ("request-body-form-changed", ["the request body of 'POST /things' changed from a multipart form to JSON"]),
        ("request-encoding-changed", ["the encoding of 'names' in the request body of 'POST /things' changed"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    private func changes(from old: String, to new: String) throws -> [Change] {
        try RulePair.changes(in: .operation, from: old, to: new)
    }

    @Test func aChangeIsReportedAtTheMediaType() throws {
        let body = "requestBody: { content: { application/json: {} } }"
        let changes = try changes(from: body, to: body.replacing("json: {}", with: "json: {}, text/plain: {}"))
        #expect(changes.map(\.subject) == ["POST /things request"])
        #expect(changes.map { $0.new?.column } == [55])
    }

    @Test func aMediaTypeThatSendsTheSameValueHasNoMethod() throws {
        let json = "application/json: { schema: { type: string } }"
        let both = "requestBody: { content: { \(json), application/xml: { schema: { type: string } } } }"
        let one = "requestBody: { content: { \(json) } }"
        #expect(try changes(from: both, to: one).map(\.breaks) == [[.wire]])
    }
}
