import OpenAPIReader
import Testing

/// Each mistake is reported at its position; only errors prevent a description.
struct BrokenDescriptionTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var text: String
        var messages: [String]

        init(_ name: String, _ text: String, _ messages: String...) {
            testDescription = name
            self.text = text
            self.messages = messages
        }
    }

    @Test(arguments: documents + paths + operations + references)
    func reportsThePositionOfTheMistake(broken: Case) {
        let result = read(broken.text)
        #expect(result.diagnostics.map(\.description) == broken.messages.map { "api.yaml:\($0)" })
        #expect((result.description == nil) == broken.messages.contains { $0.contains(": error: ") })
    }

    static let documents = [
        Case(
            "no OpenAPI",
            "title: x\n",
            "1:1: error: [openapi-missing] the document has no 'openapi' key; begin it with 'openapi: 3.1.0'"
        ),
        Case(
            "a list",
            "- openapi\n",
            "1:1: error: [openapi-missing] an OpenAPI document must be a mapping, but it is a list"
        ),
        Case(
            "Swagger 1.2",
            "info: {title: x, version: '1'}\nswagger: '1.2'\n",
            "2:10: warning: [openapi-version] the Swagger version '1.2' is unknown; the document is read as 2.0"
        ),
        Case(
            "OpenAPI 4",
            "openapi: 4.0.0\n",
            "1:10: error: [openapi-version] the OpenAPI version '4.0.0' is not supported; write a version from 3.0 to 3.2"
        ),
        Case(
            "no title",
            "openapi: 3.1.0\ninfo: {titel: x, version: '1'}\n",
            "2:7: warning: [missing-key] 'info' needs 'title'; the API is called 'api'",
            "2:8: warning: [unknown-key] 'titel' is not a valid key of 'info'; did you mean 'title'?"
        ),
        Case(
            "no info and no paths",
            "openapi: 3.0.3\n",
            "1:1: warning: [missing-key] an OpenAPI document needs 'info'; the API is called 'api'"
        ),
        Case(
            "a key twice",
            document("paths: {}\npaths: {}"),
            "6:1: warning: [duplicate-key] the key 'paths' is declared twice, first at api.yaml:5:1; "
                + "the last one wins"
        ),
        Case(
            "no YAML",
            "openapi: 3.1.0\ninfo: [\n",
            "3:1: error: [yaml-syntax] did not find expected node content, while parsing a flow node"
        ),
    ]

    static let paths = [
        Case(
            "a path without slash",
            document("paths:\n  a:\n    get: {responses: {}}"),
            "6:3: warning: [path-malformed] the path 'a' must begin with '/'; it is read as '/a'"
        ),
        Case(
            "a brace without partner",
            document("paths:\n  /a/{b:\n    get: {responses: {}}"),
            "6:3: warning: [path-malformed] the braces in the path '/a/{b' are unbalanced; they are sent as text"
                + "; write parameters as '{name}'"
        ),
        Case(
            "a path's name without parameter",
            document("paths:\n  /a/{b}:\n    get: {responses: {}}"),
            "7:5: warning: [path-parameter] '{b}' in '/a/{b}' has no parameter; it is read as a string"
                + "; add one with 'in: path'"
        ),
        Case(
            "a path parameter without name in the path",
            document(
                """
                paths:
                  /a:
                    get:
                      parameters:
                        - {name: b, in: path, required: true, schema: {}}
                      responses: {}
                """
            ),
            "9:11: warning: [path-parameter] the path parameter 'b' is not in '/a'; it is left out"
        ),
    ]

    static let operations = [
        Case(
            "a body without content",
            document("paths:\n  /a:\n    get:\n      responses: {}\n      requestBody: {required: 1}"),
            "9:20: warning: [missing-key] a request body needs 'content'",
            "9:31: warning: [wrong-type] 'required' must be true or false, but it is a number; it is left out"
        )
    ]

    static let references = [
        Case(
            "a schema that is not there",
            document("components:\n  schemas:\n    Model: {}\n    A: {$ref: '#/components/schemas/Modle'}"),
            "8:15: error: [ref-missing] '#/components/schemas/Modle' is not defined; did you mean 'Model'?"
        ),
        Case(
            "another file",
            document("components:\n  schemas:\n    A: {$ref: 'common.yaml#/A'}"),
            "7:15: error: [ref-external] 'common.yaml#/A' cannot be followed: only this file is read"
        ),
        Case(
            "a reference into nothing",
            document("components:\n  schemas:\n    A: {$ref: '#/components/responses/A'}"),
            "7:15: error: [ref-missing] '#/components/responses/A' is not defined"
        ),
        Case(
            "responses in a circle",
            document(
                """
                paths:
                  /a:
                    get: {responses: {'200': {$ref: '#/components/responses/A'}}}
                components:
                  responses:
                    A: {$ref: '#/components/responses/B'}
                    B: {$ref: '#/components/responses/A'}
                """
            ),
            "11:15: error: [ref-cycle] '#/components/responses/A' leads back to itself"
        ),
        Case(
            "schemas in a circle",
            document(
                """
                components:
                  schemas:
                    A: {$ref: '#/components/schemas/B'}
                    B: {$ref: '#/components/schemas/A'}
                """
            ),
            "7:5: warning: [ref-cycle] the schema 'A' refers only to itself: 'A' → 'B' → 'A'; it is read as any value"
        ),
    ]
}
