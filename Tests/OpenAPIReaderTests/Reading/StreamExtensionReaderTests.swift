import OpenAPIReader
import Testing

struct StreamExtensionReaderTests {
    /// Returns a document with an operation whose `x-stream` begins in line 17, column 9, with a body of two properties.
    private func document(stream: String) -> String {
        let lines = stream.split(separator: "\n").map { "        \($0)" }.joined(separator: "\n")
        return OpenAPIReaderTests.document(
            """
            paths:
              /generate:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Request'}
                  responses: {}
                  x-swift-unlabeled: prompt
                  x-swift-flatten: true
                  x-swift-name: generate
                  x-stream:
            \(lines)
            components:
              schemas:
                Request: {properties: {prompt: {type: string}, stream: {type: boolean}}}
            """
        )
    }

    private func stream(_ text: String) -> StreamExtension? {
        read(document(stream: text)).description?.operations.first?.stream
    }

    @Test func readsEveryKey() throws {
        let operation = try #require(
            read(
                document(
                    stream: """
                        method: streamGenerate
                        when: { stream: true }
                        format: sse
                        item: { type: string }
                        done: "[DONE]"
                        error: "[ERROR] "
                        lines: lf
                        unescape: newline
                        resumable: true
                        """
                )
            ).description?.operations.first
        )
        let stream = try #require(operation.stream)
        #expect(stream.isResumable)
        #expect(stream.method == "streamGenerate")
        #expect(stream.when?.property == "stream")
        #expect(stream.when?.value == .boolean(true))
        #expect(stream.when?.position.description == "api.yaml:18:17")
        #expect(stream.format == .events)
        #expect(stream.item?.kind == .string(format: nil))
        #expect(stream.done == "[DONE]")
        #expect(stream.error == "[ERROR] ")
        #expect(stream.lines == .lineFeed)
        #expect(stream.unescapesNewlines)
        #expect(stream.position.description == "api.yaml:16:7")
        #expect(operation.unlabeledParameter == "prompt")
        #expect(operation.flattensBody)
        #expect(operation.swiftName == "generate")
    }

    @Test func needsOnlyAFormat() {
        #expect(stream("format: text")?.format == .text)
        #expect(stream("format: sse")?.lines == .standard)
        #expect(stream("format: sse")?.unescapesNewlines == false)
        #expect(stream("format: sse")?.when == nil)
        #expect(stream("format: sse")?.isResumable == false)
    }

    @Test(arguments: [
        (
            "done: x",
            "17:9: error: [missing-key] 'x-stream' needs 'format'; write 'format: sse', 'jsonl', 'json-seq', 'text' or "
                + "'bytes'"
        ),
        ("format: see", "17:17: error: [stream-value] 'see' is not a valid value of 'format'; did you mean 'sse'?"),
        (
            "format: xml",
            "17:17: error: [stream-value] 'xml' is not a valid value of 'format'; write 'bytes' or 'json-seq' or 'jsonl' or 'sse' "
                + "or 'text'"
        ),
        (
            "format: sse\nlines: crlf",
            "18:16: error: [stream-value] 'crlf' is not a valid value of 'lines'; write 'lf' or 'standard'"
        ),
        (
            "format: sse\nx-done: a",
            "18:9: error: [unknown-key] 'x-done' is not a valid key of 'x-stream'; did you mean 'done'?"
        ),
        (
            "format: text\ndone: a",
            "18:9: error: [stream-value] 'done' needs 'format: sse': other streams have no events"
        ),
        (
            "format: jsonl\nresumable: true",
            "18:9: error: [stream-value] 'resumable' needs 'format: sse': other streams have no events"
        ),
        (
            "format: sse\nresumable: always",
            "18:20: warning: [wrong-type] 'resumable' must be true or false, but it is a string; it is left out"
        ),
        (
            "format: sse\nwhen: {}",
            "18:15: error: [stream-when] 'when' must have exactly one property, but it has 0"
        ),
        (
            "format: sse\nwhen: {stream: []}",
            "18:24: warning: [wrong-type] the value of 'stream' must be a scalar, but it is a list; it is left out"
        ),
        (
            "format: sse\nwhen: {steam: true}",
            "18:16: error: [name-missing] the operation has no parameter or body property 'steam'; did you mean 'stream'?"
        ),
        ("[]", "17:9: warning: [wrong-type] 'x-stream' must be a mapping, but it is a list; it is left out"),
    ])
    func reportsInvalidValues(text: String, message: String) {
        #expect(messages(document(stream: text)) == ["api.yaml:\(message)"])
    }

    @Test func reportsAnUndefinedUnlabeledParameter() {
        let text = document(stream: "format: sse").replacing("unlabeled: prompt", with: "unlabeled: promt")
        #expect(
            messages(text) == [
                "api.yaml:13:26: error: [name-missing] the operation has no parameter or body property 'promt'"
                    + "; did you mean 'prompt'?"
            ]
        )
    }

    @Test func reportsFlatteningOfABodyThatIsNotAnObject() {
        let text = document(stream: "format: sse").replacing("Request: {", with: "Request: {type: array} # ")
            .replacing("      x-swift-unlabeled: prompt\n", with: "")
        #expect(
            messages(text).first
                == "api.yaml:13:7: error: [swift-flatten] 'x-swift-flatten' needs a request body that is a JSON object"
                + " with 'properties'"
        )
    }
}
