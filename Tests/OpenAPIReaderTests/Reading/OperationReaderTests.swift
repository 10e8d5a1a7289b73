import OpenAPIReader
import Testing

struct OperationReaderTests {
    /// Returns a document whose operation has keys from line 8, column 7.
    private func document(_ keys: String) -> String {
        let lines = keys.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
        return OpenAPIReaderTests.document("paths:\n  /a:\n    post:\n\(lines)")
    }

    private static let body =
        "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}"

    @Test func readsExtensionsForSwift() throws {
        let text = document(
            "responses: {}\n\(Self.body)\nx-swift-name: make\nx-swift-unlabeled: size\nx-swift-flatten: true"
        )
        #expect(messages(text) == [])
        let operation = try #require(read(text).description?.operations.first)
        #expect(operation.swiftName == "make")
        #expect(operation.unlabeledParameter == "size")
        #expect(operation.flattensBody)
    }

    @Test func readsTheURLOfExternalDocs() {
        let result = read(document("responses: {}\nexternalDocs: {url: 'https://example.com'}"))
        #expect(result.description?.operations.first?.documentationURL == "https://example.com")
    }

    @Test(arguments: [
        (
            "x-swift-unlabeled: sise",
            "10:26: error: [name-missing] the operation has no parameter or body property 'sise'; did you mean 'size'?"
        ),
        (
            "x-pagination: {page: sise}",
            "10:28: error: [name-missing] the operation has no parameter 'sise'"
        ),
        (
            "x-stream: {format: sse, when: {sise: true}}",
            "10:38: error: [name-missing] the operation has no parameter or body property 'sise'; did you mean 'size'?"
        ),
    ])
    func reportsNamesInExtensionsThatAreNotDefined(keys: String, message: String) {
        #expect(messages(document("responses: {}\n\(Self.body)\n\(keys)")) == ["api.yaml:\(message)"])
    }

    @Test func aMissingResponseIsAnEmptyOne() {
        #expect(
            messages(document("operationId: a")) == [
                "api.yaml:7:5: warning: [missing-key] the operation has no 'responses'"
                    + "; its response is assumed to be empty"
            ]
        )
    }

    @Test func aReferenceMayReplaceResponses() {
        let text = OpenAPIReaderTests.document(
            """
            paths:
              /a: {get: {responses: {$ref: '#/x-all'}}}
            x-all: {'204': {description: Done}}
            """
        )
        #expect(messages(text) == [])
        #expect(read(text).description?.operations.first?.responses.map(\.status) == [.code(204)])
    }
}
