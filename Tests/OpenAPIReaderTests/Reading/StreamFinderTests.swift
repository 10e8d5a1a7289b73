import OpenAPIReader
import Testing

struct StreamFinderTests {
    private func read(_ responses: String, operation: String = "") -> ReadingResult {
        let text = """
            openapi: 3.2.0
            info: { title: A, version: '1' }
            paths:
              /a:
                post:
                  requestBody:
                    content:
                      application/json: { schema: { type: object, properties: { stream: { type: boolean } } } }
                  responses: { \(responses) }
                  \(operation)
            """
        return DescriptionReader.read(Array(text.utf8), file: "a.yaml")
    }

    @Test(arguments: [
        ("text/event-stream: {}", StreamExtension.Format.events, false),
        ("text/event-stream: { itemSchema: { type: object } }", .events, true),
        ("application/x-ndjson: { schema: { type: object } }", .jsonLines, true),
        ("application/jsonl: { itemSchema: { type: object } }", .jsonLines, true),
        ("application/json-seq: { itemSchema: { type: object } }", .jsonSequence, true),
    ])
    func aMediaTypeOfItemsIsAStream(content: String, format: StreamExtension.Format, hasItem: Bool) {
        let stream = read("'200': { content: { \(content) } }").description?.operations.first?.stream
        #expect(stream?.format == format)
        #expect((stream?.item != nil) == hasItem)
        #expect(stream?.hasPlainResponse == false)
        #expect(stream?.when?.property == "stream")
    }

    @Test func aStreamInAdditionToJSONHasAPlainResponse() {
        let content = "application/json: {}, text/event-stream: { x-speakeasy-sse-sentinel: '[END]' }"
        let stream = read("'200': { content: { \(content) } }").description?.operations.first?.stream
        #expect(stream?.hasPlainResponse == true)
        #expect(stream?.done == "[END]")
    }

    @Test func aListOfEventsIsAStreamOfItsElements() {
        let schema = "{ type: array, items: { type: object, properties: { a: { type: string } } } }"
        let stream = read("'200': { content: { text/event-stream: { schema: \(schema) } } }").description?.operations
            .first?
            .stream
        guard case .object? = stream?.item?.kind else {
            Issue.record("the schema is not of the kind: item")
            return
        }
    }

    @Test func fernsExtensionDescribesAStream() {
        let fern =
            "x-fern-streaming: { format: sse, stream-condition: $request.stream, response-stream: { type: object } }"
        let result = read("'200': { content: { application/json: {} } }", operation: fern)
        let stream = result.description?.operations.first?.stream
        #expect(stream?.format == .events)
        #expect(stream?.item != nil)
        #expect(stream?.when?.property == "stream")
    }
}
