import OpenAPIReader
import Testing

/// Each broken description gives the message at the place where the mend begins.
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
    func tellsWhereItIsBroken(broken: Case) {
        let result = read(broken.text)
        #expect(result.diagnostics.map(\.description) == broken.messages.map { "api.yaml:\($0)" })
        #expect(result.description == nil)
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
            "1:1: error: [wrong-type] an OpenAPI document must be a mapping, but it is a list"
        ),
        Case(
            "Swagger 2.0",
            "info: {}\nswagger: '2.0'\n",
            "2:1: error: [openapi-version] Swagger 2.0 is not supported; convert the document to OpenAPI 3.0 or later"
        ),
        Case(
            "OpenAPI 4",
            "openapi: 4.0.0\n",
            "1:10: error: [openapi-version] OpenAPI '4.0.0' is not supported; write a version from 3.0 to 3.2"
        ),
        Case(
            "no title",
            "openapi: 3.1.0\ninfo: {titel: x, version: '1'}\n",
            "2:7: error: [missing-key] 'info' needs 'title'",
            "2:8: warning: [unknown-key] 'titel' is no key of 'info'; did you mean 'title'?"
        ),
        Case(
            "no info and no paths",
            "openapi: 3.0.3\n",
            "1:1: error: [missing-key] an OpenAPI document needs 'paths'",
            "1:1: error: [missing-key] an OpenAPI document needs 'info'"
        ),
        Case(
            "a key twice",
            document("paths: {}\npaths: {}"),
            "6:1: error: [duplicate-key] the key 'paths' stands here again; it is first at api.yaml:5:1"
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
            "6:3: error: [path-malformed] the path 'a' must begin with '/'"
        ),
        Case(
            "a brace without partner",
            document("paths:\n  /a/{b:\n    get: {responses: {}}"),
            "6:3: error: [path-malformed] the braces in the path '/a/{b' do not pair; write parameters as '{name}'"
        ),
        Case(
            "a path's name without parameter",
            document("paths:\n  /a/{b}:\n    get: {responses: {}}"),
            "7:5: error: [path-parameter] '{b}' in '/a/{b}' has no parameter; add one with 'in: path'"
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
            "9:11: error: [path-parameter] the path parameter 'b' is not in '/a'"
        ),
    ]

    static let operations = [
        Case(
            "a body without content",
            document("paths:\n  /a:\n    get:\n      responses: {}\n      requestBody: {required: 1}"),
            "9:20: error: [missing-key] a request body needs 'content'",
            "9:31: error: [wrong-type] 'required' must be true or false, but it is a number"
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
            "7:15: error: [ref-external] 'common.yaml#/A' is outside this file"
                + "; only references that begin with '#' are supported"
        ),
        Case(
            "a reference to another section",
            document("components:\n  schemas:\n    A: {$ref: '#/components/responses/A'}"),
            "7:15: error: [ref-unsupported] '#/components/responses/A' cannot stand here"
                + "; write '#/components/schemas/NAME'"
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
            "11:15: error: [ref-cycle] '#/components/responses/A' refers to itself at the end"
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
            "7:5: error: [ref-cycle] the schema 'A' is only itself: 'A' → 'B' → 'A'"
        ),
    ]
}
