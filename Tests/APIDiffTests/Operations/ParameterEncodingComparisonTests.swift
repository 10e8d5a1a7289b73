import Testing

@testable import APIDiff

@Suite struct ParameterEncodingComparisonTests {
    @Test(arguments: [
        (
            "parameter-style-changed",
            ["the style of the query parameter 'names' of 'POST /things' changed from 'form' to 'pipeDelimited'"]
        ),
        (
            "parameter-explode-changed",
            ["'explode' of the query parameter 'names' of 'POST /things' changed from true to false"]
        ),
        (
            "parameter-reserved-allowed",
            ["reserved characters in the query parameter 'path' of 'POST /things' are no longer percent-encoded"]
        ),
        (
            "parameter-reserved-forbidden",
            ["reserved characters in the query parameter 'path' of 'POST /things' must be percent-encoded"]
        ),
        (
            "parameter-media-type-changed",
            ["the media type of the query parameter 'filter' of 'POST /things' changed from none to 'application/json'"]
        ),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func explodeDoesNotMatterForASingleValue() throws {
        let old = "parameters: [{ name: a, in: query, explode: true, schema: { type: string } }]"
        #expect(try RulePair.changes(in: .operation, from: old, to: old.replacing("true", with: "false")).isEmpty)
    }
}
