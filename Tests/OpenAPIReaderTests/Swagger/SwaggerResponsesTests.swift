import OpenAPIReader
import Testing

struct SwaggerResponsesTests {
    /// Reads the responses of the operation in a Swagger 2.0 document.
    private func responses(_ responses: String, produces: String = "[]") -> [Response] {
        let result = read(
            """
            swagger: '2.0'
            info: {title: A, version: '1'}
            paths: {/a: {get: {produces: \(produces), responses: {\(responses)}}}}
            """
        )
        #expect(result.diagnostics == [])
        return result.description?.operations.first?.responses ?? []
    }

    @Test func aSchemaIsTheBodyInEveryMediaTypeOfProduces() {
        let plain = responses("'200': {description: A, schema: {type: string}}")
        #expect(plain.first?.content.map(\.name) == ["application/json"])
        let both = responses(
            "'200': {description: A, schema: {type: string}}",
            produces: "[text/plain, application/xml]"
        )
        #expect(both.first?.content.map(\.name) == ["text/plain", "application/xml"])
        #expect(both.first?.content.map(\.schema?.kind) == [.string(format: nil), .string(format: nil)])
    }

    @Test func aFileIsBinary() {
        let content = responses("'200': {description: A, schema: {type: file}}").first?.content
        #expect(content?.map(\.name) == ["application/octet-stream"])
        #expect(content?.map(\.schema?.kind) == [.string(format: "binary")])
    }

    @Test func aResponseWithoutASchemaHasNoBody() {
        #expect(responses("'204': {description: A}").map(\.content.count) == [0])
    }

    @Test func keepsExamplesAndHeaders() {
        let text =
            "'200': {description: A, schema: {type: string}, examples: {application/json: hello}, "
            + "headers: {X-Count: {type: integer, description: Number}}}"
        let response = responses(text).first
        #expect(response?.content.first?.example?.string == "hello")
        #expect(response?.headers.map(\.name) == ["X-Count"])
        #expect(response?.headers.map(\.text) == ["Number"])
    }

    @Test func extensionsAreNotResponses() {
        #expect(responses("x-note: 1, default: {description: A}").map(\.status) == [.fallback])
    }
}
