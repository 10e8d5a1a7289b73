import OpenAPIReader
import Testing

/// References outside schemas.
struct ReferenceResolverTests {
    private func document(reference: String) -> String {
        OpenAPIReaderTests.document(
            """
            paths:
              /a:
                get: {responses: {'200': {\(reference)}}}
              /b: {$ref: '#/components/pathItems/B'}
            components:
              pathItems:
                B: {get: {responses: {}}}
              responses:
                First: {$ref: '#/components/responses/a%20b'}
                a b: {description: End, content: {text/plain: {}}}
            """
        )
    }

    @Test func followsChains() {
        let result = read(document(reference: "$ref: '#/components/responses/First'"))
        #expect(result.diagnostics == [])
        #expect(result.description?.operations.map(\.path) == ["/a", "/b"])
        #expect(result.description?.operations.first?.responses.first?.description == "End")
    }

    @Test func theDescriptionNextToAReferenceWins() {
        let result = read(document(reference: "$ref: '#/components/responses/First', description: Here"))
        #expect(result.diagnostics == [])
        #expect(result.description?.operations.first?.responses.first?.description == "Here")
        #expect(result.description?.operations.first?.responses.first?.content.map(\.name) == ["text/plain"])
    }

    @Test(arguments: [
        (
            "$ref: '#/components/responses/First', content: {}, x-own: 1",
            "7:69: warning: [ref-siblings] 'content' has no effect next to '$ref'"
        ),
        ("$ref: 5", "7:37: warning: [wrong-type] '$ref' must be a string, but it is a number; it is left out"),
        (
            "$ref: '#/components/responses/First/content'",
            "14:39: warning: [unknown-key] 'text/plain' is not a valid key of a response"
        ),
        (
            "$ref: '#/components/responses/Frist'",
            "7:37: error: [ref-missing] '#/components/responses/Frist' is not defined; did you mean 'First'?"
        ),
        (
            "$ref: './other.yaml'",
            "7:37: error: [ref-external] './other.yaml' cannot be followed: only this file is read"
        ),
    ])
    func reportsBadReferences(reference: String, message: String) {
        #expect(messages(document(reference: reference)) == ["api.yaml:\(message)"])
    }
}
