import OpenAPIReader
import Testing

struct PathReaderTests {
    @Test func readsAllMethodsInTheOrderOfTheText() {
        let text = document(
            """
            paths:
              /a:
                query: {responses: {}}
                get: {responses: {}}
                additionalOperations: {LINK: {responses: {}}, copy: {responses: {}}}
              x-note: {get: {responses: {}}}
            """,
            openapi: "3.2.0"
        )
        #expect(read(text).description?.operations.map(\.method) == ["QUERY", "GET", "LINK", "copy"])
        #expect(messages(text) == [])
    }

    @Test func aMethodMustBeAToken() {
        let text = document("paths: {/a: {additionalOperations: {'a b': {responses: {}}}}}", openapi: "3.2.0")
        #expect(
            messages(text) == [
                "api.yaml:5:37: warning: [method-malformed] 'a b' is not a valid HTTP method; the operation is left out"
            ]
        )
    }

    @Test func correctsInvalidPaths() {
        let result = read(document("paths: {a: {get: {responses: {}}}, '/{b': {get: {responses: {}}}}"))
        #expect(result.description?.operations.map(\.path) == ["/a", "/%7Bb"])
    }

    @Test func reportsDuplicateOperationIDs() {
        let text = document(
            """
            paths:
              /a: {get: {operationId: x, responses: {}}}
              /b: {get: {operationId: x, responses: {}}}
              /c: {$ref: '#/paths/~1a'}
            """
        )
        #expect(
            messages(text) == [
                "api.yaml:6:27: warning: [duplicate-operation-id] the path '/c' refers to another path with the operationId"
                    + " 'x'; this operation is named after its path",
                "api.yaml:7:27: warning: [duplicate-operation-id] the operationId 'x' is declared twice, first at "
                    + "api.yaml:6:27; this operation is named after its path",
            ]
        )
    }

    @Test func readsWebhooksAndCallbacks() throws {
        let text = document(
            """
            paths:
              /a:
                post:
                  responses: {}
                  callbacks:
                    done:
                      '{$request.body#/url}':
                        post: {responses: {}, callbacks: {inner: {'/x': {post: {responses: {}}}}}}
            webhooks:
              petAdded: {post: {responses: {}}}
            """
        )
        #expect(messages(text) == [])
        let description = try #require(read(text).description)
        #expect(description.webhooks.map(\.path) == ["petAdded"])
        let callback = try #require(description.operations.first?.callbacks.first)
        #expect(callback.name == "done")
        #expect(callback.operations.map(\.path) == ["{$request.body#/url}"])
        #expect(callback.operations.first?.callbacks == [])
    }
}
