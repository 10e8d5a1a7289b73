import OpenAPIReader
import Testing

@Suite struct ContentReaderTests {
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

    @Test func anInvalidStatusCodeIsLeftOut() {
        let result = read("4xx: {}, '99': {}, OK: no")
        #expect(
            result.diagnostics.map(\.description) == [
                "a.yaml:9:20: warning: [status-malformed] '4xx' is not a valid status code; did you mean '4XX'?",
                "a.yaml:9:29: warning: [status-malformed] '99' is not a valid status code; write one such as '404', a range such as "
                    + "'4XX' or 'default'",
                "a.yaml:9:39: warning: [status-malformed] 'OK' is not a valid status code; write one such as '404', a range such as "
                    + "'4XX' or 'default'",
            ]
        )
        #expect(result.description?.operations.first?.responses.map(\.status) == [.range(4)])
    }

    @Test func headersAndLinksHaveTheDescriptionsOfTheirTargets() {
        let text = """
            paths:
              /a:
                get:
                  responses:
                    '200':
                      headers: { X-A: { $ref: '#/components/headers/A' }, X-B: { $ref: '#/components/headers/B' } }
                      links: { next: { $ref: '#/components/links/L' } }
            components:
              headers: { A: { description: How many. } }
              links: { L: { operationId: a } }
            """
        let result = OpenAPIReaderTests.read(document(text))
        let response = result.description?.operations.first?.responses.first
        #expect(response?.headers.map(\.name) == ["X-A", "X-B"])
        #expect(response?.headers.map(\.text) == ["How many.", nil])
        #expect(response?.links.map(\.text) == ["a"])
        #expect(
            result.diagnostics.map(\.description) == [
                "api.yaml:10:76: warning: [ref-missing] '#/components/headers/B' is not defined"
                    + "; it is left out"
            ]
        )
    }

    @Test func anEncodingOfAnUnknownPropertyIsReported() {
        let text = """
            paths:
              /a:
                post:
                  responses: {}
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: { type: object, properties: { file: { type: string } } }
                        encoding: { fiel: { contentType: text/plain } }
            """
        #expect(
            messages(document(text)) == [
                "api.yaml:13:25: warning: [encoding-unknown] the schema has no property 'fiel', so this encoding has no effect"
                    + "; did you mean 'file'?"
            ]
        )
    }

    @Test func aPartsHeaderMayBeAReference() {
        let text = """
            paths:
              /a:
                post:
                  responses: {}
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: { type: object, properties: { a: { type: string } } }
                        encoding: { a: { headers: { X-A: { $ref: '#/components/headers/A' } } } }
            components: { headers: { A: { schema: { const: fixed } } } }
            """
        let result = OpenAPIReaderTests.read(document(text))
        #expect(result.diagnostics == [])
        let media = result.description?.operations.first?.requestBody?.content.first
        #expect(media?.encodings["a"]?.headers == ["X-A": "fixed"])
    }

    @Test func keysThatBelongIntoAMediaTypeAreNotContent() {
        let text = OpenAPIReaderTests.document(
            """
            paths:
              /a:
                get:
                  responses:
                    '200': { description: ok, content: { application/json: {}, examples: {}, x-more: {} } }
            """
        )
        #expect(
            OpenAPIReaderTests.read(text).description?.operations.first?.responses.first?.content.map(\.name) == [
                "application/json"
            ]
        )
        #expect(messages(text).count == 2)
    }
}
