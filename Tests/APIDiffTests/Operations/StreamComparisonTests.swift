import Testing

@testable import APIDiff

@Suite struct StreamComparisonTests {
    @Test(arguments: [
        ("stream-added", ["'POST /things' can stream its response"]),
        ("stream-removed", ["'POST /things' no longer streams its response"]),
        ("stream-replaced-plain-answer", ["'POST /things' streams its response and no longer sends a plain one"]),
        ("stream-joined-by-plain-answer", ["'POST /things' can also send a plain response"]),
        (
            "stream-method-renamed",
            ["the method of the stream of 'POST /things' changed from 'streamMake' to 'streamedMake'"]
        ),
        (
            "stream-switch-changed",
            ["the condition for the stream of 'POST /things' changed from 'stream' = true to 'live' = true"]
        ),
        ("stream-format-changed", ["the format of the stream of 'POST /things' changed from 'sse' to 'jsonl'"]),
        ("stream-done-added", ["the end event '[DONE]' was added to the stream of 'POST /things'"]),
        ("stream-done-changed", ["the end event of the stream of 'POST /things' changed from '[DONE]' to '[END]'"]),
        ("stream-done-removed", ["the end event '[DONE]' was removed from the stream of 'POST /things'"]),
        (
            "stream-error-changed",
            ["the error prefix of the stream of 'POST /things' changed from '[ERROR] ' to 'Error: '"]
        ),
        ("stream-lines-changed", ["the line endings of the stream of 'POST /things' changed from 'standard' to 'lf'"]),
        ("stream-unescape-changed", ["the stream of 'POST /things' replaces line feeds by '\\n'"]),
        ("stream-resumable-added", ["the stream of 'POST /things' can be resumed after its last event"]),
        ("stream-resumable-removed", ["the stream of 'POST /things' can no longer be resumed after its last event"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func theItemsAreComparedAsReceivedValues() throws {
        let old = """
            x-stream: { format: jsonl, item: { type: integer } }
            responses: { '200': { description: ok, content: { application/jsonl: {} } } }
            """
        let changes = try RulePair.changes(in: .operation, from: old, to: old.replacing("integer", with: "number"))
        #expect(changes.map(\.rule.id) == ["response-type-widened"])
        #expect(
            changes.map(\.message) == [
                "the type of the items of the stream of 'POST /things' changed from integer to number"
            ]
        )
        #expect(changes.map(\.subject) == ["POST /things stream"])
    }
}
