import Testing

@testable import APIDiff

@Suite struct WebhookComparisonTests {
    @Test(arguments: [
        ("callback-added", ["the callback 'sold' was added to 'POST /things'"]),
        ("callback-removed", ["the callback 'sold' was removed from 'POST /things'"]),
        ("webhook-added", ["the webhook 'sold' was added"]),
        ("webhook-removed", ["the webhook 'sold' was removed"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func aPayloadIsReceived() throws {
        let old = """
            info: { title: A, version: '1' }
            paths: {}
            webhooks:
              sold:
                post:
                  requestBody: { content: { application/json: { schema: { type: integer } } } }
                  responses: { '204': { description: ok } }
            """
        let changes = try RulePair.changes(in: .whole, from: old, to: old.replacing("integer", with: "number"))
        #expect(changes.map(\.rule.id) == ["response-type-widened"])
        #expect(changes.map(\.message) == ["the type of the payload of 'sold' changed from integer to number"])
        #expect(changes.map(\.subject) == ["sold payload"])
    }
}
