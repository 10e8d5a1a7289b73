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

    @Test func readsASegmentAfterAColonAsADeclaredParameter() {
        let text = document(
            """
            paths:
              /photos/:hash/:other:
                parameters: [{ name: hash, in: path, required: true, schema: { type: string } }]
                get: { responses: { '204': { description: ok } } }
            """
        )
        #expect(read(text).description?.operations.map(\.path) == ["/photos/{hash}/:other"])
        #expect(
            messages(text) == [
                "api.yaml:6:3: warning: [path-malformed] a path parameter is written as '{name}'; '/photos/:hash/:other' is "
                    + "read as '/photos/{hash}/:other'"
            ]
        )
    }

    @Test(arguments: [
        ("/v1/{+name}", "/v1/{name}"), ("/v1/{name=shelves/*}/books", "/v1/{name}/books"),
        ("/v1/{name=**}:run", "/v1/{name}:run"),
    ])
    func readsReservedExpansion(path: String, plain: String) {
        let text = document(
            """
            paths:
              \(path):
                get:
                  parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
                  responses: { '204': { description: ok } }
            """
        )
        let operation = read(text).description?.operations.first
        #expect(operation?.path == plain)
        #expect(operation?.parameters.map(\.keepsSlashes) == [true])
        #expect(messages(text).isEmpty)
    }

    @Test func reportsAdditionalOperationsWithTheMethodOfAField() {
        func result(_ key: String, _ rest: String = "") -> [String] {
            let text = document(
                "paths:\n  /a: { \(rest)additionalOperations: { \(key): { operationId: b, responses: { '204': { description: ok } } } } }",
                openapi: "3.2.0"
            )
            let result = read(text)
            return (result.description?.operations.map { "\($0.method) \($0.operationID ?? "")" } ?? [])
                + result.diagnostics.map(\.message)
        }
        #expect(result("COPY") == ["COPY b"])
        #expect(result("POST") == ["POST b", "'POST' must be the field 'post' of the path; it is read as POST"])
        #expect(result("post") == ["POST b", "'post' must be the field 'post' of the path; it is read as POST"])
        #expect(
            result("POST", "post: { operationId: a, responses: { '204': { description: ok } } }, ") == [
                "POST a", "'POST' must be the field 'post' of the path; the operation is left out",
            ]
        )
    }
}
