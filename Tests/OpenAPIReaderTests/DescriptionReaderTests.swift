import OpenAPIReader
import Testing

struct DescriptionReaderTests {
    private static let text = """
        openapi: 3.0.3
        info: {title: Shop, version: 1.10.0, summary: S, description: D}
        servers:
          - {url: 'http://localhost:8000', description: Here}
        paths:
          x-note: nothing
          /items/{id}:
            parameters:
              - $ref: '#/components/parameters/ID'
              - {name: limit, in: query, schema: {type: integer}}
            get:
              operationId: item
              summary: One item
              description: More
              tags: [items]
              deprecated: true
              parameters:
                - {name: X-Trace, in: header, schema: {type: string}, x-swift-name: trace}
                - {name: limit, in: query, required: true, description: L, schema: {type: string}}
              responses:
                '200':
                  description: Found
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Item'}
                      examples:
                        first: {$ref: '#/components/examples/Tea'}
                        second: {value: 2}
                    text/plain: {example: tea}
                4XX: {$ref: '#/components/responses/Problem'}
                default: {description: Other}
            put:
              requestBody: {$ref: '#/components/requestBodies/Item'}
              responses: {204: {description: Done}}
        components:
          parameters:
            ID: {name: id, in: path, required: true, schema: {type: string}}
          examples:
            Tea: {value: {id: 1, name: tea}}
          responses:
            Problem: {description: Wrong, content: {application/json: {schema: {type: string}}}}
          requestBodies:
            Item: {required: true, description: B, content: {application/json: {schema: {type: object}}}}
          schemas:
            Item: {type: object, required: [id], properties: {id: {type: integer}, name: {type: string}}}
        """

    private let result = read(text)

    @Test func readsTheDescriptionWithoutDiagnostics() throws {
        #expect(result.diagnostics == [])
        let description = try #require(result.description)
        #expect(description.info == Info(title: "Shop", version: "1.10.0", summary: "S", description: "D"))
        #expect(description.servers.map(\.url) == ["http://localhost:8000"])
        #expect(description.servers.map(\.description) == ["Here"])
        #expect(description.servers.map(\.position.description) == ["api.yaml:4:5"])
        #expect(description.schemas.map(\.name) == ["Item"])
        #expect(description.schema(named: "Item")?.position.description == "api.yaml:45:5")
        #expect(description.schema(named: "Itm") == nil)
    }

    @Test func readsOperations() throws {
        let operations = try #require(result.description?.operations)
        #expect(operations.map(\.method) == ["GET", "PUT"])
        #expect(operations.map(\.path) == ["/items/{id}", "/items/{id}"])
        #expect(operations.map(\.operationID) == ["item", nil])
        #expect(operations.map(\.position.description) == ["api.yaml:11:5", "api.yaml:32:5"])
        #expect(operations[0].operationIDPosition?.description == "api.yaml:12:20")
        #expect(operations[0].summary == "One item")
        #expect(operations[0].description == "More")
        #expect(operations[0].tags == ["items"])
        #expect(operations.map(\.isDeprecated) == [true, false])
    }

    @Test func mergesTheParametersOfThePath() throws {
        let operations = try #require(result.description?.operations)
        let parameters = operations[0].parameters
        #expect(parameters.map(\.name) == ["id", "limit", "X-Trace"])
        #expect(parameters.map(\.location) == [.path, .query, .header])
        #expect(parameters.map(\.isRequired) == [true, true, false])
        #expect(parameters.map(\.schema.kind) == Array(repeating: .string(format: nil), count: 3))
        #expect(parameters.map(\.description) == [nil, "L", nil])
        #expect(parameters.map(\.swiftName) == [nil, nil, "trace"])
        #expect(parameters[0].position.description == "api.yaml:37:9")
        #expect(operations[1].parameters.map(\.schema.kind) == [.string(format: nil), .integer(format: nil)])
    }

    @Test func readsResponsesAndExamples() throws {
        let responses = try #require(result.description?.operations.first?.responses)
        #expect(responses.map(\.status) == [.code(200), .range(4), .fallback])
        #expect(responses.map(\.description) == ["Found", "Wrong", "Other"])
        #expect(responses.map(\.position.description) == ["api.yaml:21:9", "api.yaml:30:9", "api.yaml:31:9"])
        #expect(responses[0].content.map(\.name) == ["application/json", "text/plain"])
        #expect(responses[0].content[0].schema?.kind == .reference("Item"))
        #expect(responses[0].content[0].example?.json == #"{"id":1,"name":"tea"}"#)
        #expect(responses[0].content[1].example?.string == "tea")
        #expect(responses[1].content.map(\.schema?.kind) == [.string(format: nil)])
        #expect(responses[2].content.isEmpty)
    }

    @Test func readsRequestBodies() throws {
        let body = try #require(result.description?.operations.last?.requestBody)
        #expect(body.isRequired)
        #expect(body.description == "B")
        #expect(body.content.map(\.name) == ["application/json"])
        #expect(body.position.description == "api.yaml:43:11")
    }

    @Test(arguments: ["3.0.0", "3.0.4", "3.1.0", "3.1", "'3.1.1'", "3.2.0"])
    func readsTheVersionsFrom30To32(version: String) {
        #expect(messages(document("paths: {}", openapi: version)).isEmpty)
    }

    @Test func reportsAllDiagnosticsInTheOrderOfTheText() {
        let text = document(
            """
            paths:
              /a:
                get:
                  responses: {'200': {$ref: '#/components/responses/Okay'}}
                  paramters: []
              /b: {get: {}}
            components:
              responses: {OK: {}}
              schemas:
                A: {type: array, items: {type: strin}, uniqueItem: true}
            """
        )
        #expect(
            messages(text) == [
                "api.yaml:8:33: error: [ref-missing] '#/components/responses/Okay' is not defined",
                "api.yaml:9:7: warning: [unknown-key] 'paramters' is not a valid key of an operation"
                    + "; did you mean 'parameters'?",
                "api.yaml:10:8: warning: [missing-key] the operation has no 'responses'"
                    + "; its response is assumed to be empty",
                "api.yaml:14:36: warning: [type-unknown] 'strin' is not a valid type; it is read as any value"
                    + "; did you mean 'string'?",
                "api.yaml:14:44: warning: [unknown-key] 'uniqueItem' is not a valid key of a schema"
                    + "; did you mean 'uniqueItems'?",
            ]
        )
    }

    @Test func reportsADiagnosticInASharedComponentOnce() {
        let text = document(
            """
            paths:
              /a:
                get: {responses: {'200': {$ref: '#/components/responses/OK'}}}
                put: {responses: {'200': {$ref: '#/components/responses/OK'}}}
            components:
              responses: {OK: {descripton: x}}
            """
        )
        #expect(
            messages(text) == [
                "api.yaml:10:20: warning: [unknown-key] 'descripton' is not a valid key of a response"
                    + "; did you mean 'description'?"
            ]
        )
    }

    @Test func warnsAboutPartsThatTheClientDoesNotNeed() {
        let text = document(
            """
            paths:
              /a/{b}: &path
                parameters: [{name: b, in: path, schema: {type: string}}]
                get:
                  callbacks: {}
                  responses: {}
                  parameters: [{name: Accept, in: header, schema: {type: string}}]
              /a/{c}:
                head: {responses: {}, parameters: [{name: c, in: path, required: true, schema: {}}]}
            webhooks: {}
            """
        )
        let result = read(text)
        #expect(result.description?.operations.count == 2)
        #expect(
            result.diagnostics.map(\.description) == [
                "api.yaml:7:18: warning: [parameter-required] the path parameter 'b' needs 'required: true'"
                    + "; it is read as required",
                "api.yaml:11:20: warning: [parameter-ignored] the header parameter 'Accept' is left out"
                    + ": the client sets this header field itself",
                "api.yaml:12:3: warning: [duplicate-path] the path '/a/{c}' is equivalent to the one"
                    + " at api.yaml:6:3",
            ]
        )
    }
}
