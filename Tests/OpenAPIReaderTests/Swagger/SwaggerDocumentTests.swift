import OpenAPIReader
import Testing

struct SwaggerDocumentTests {
    private let result = read(
        """
        swagger: '2.0'
        info: {title: Pets, version: '1'}
        host: example.com
        basePath: /v1
        schemes: [https, http]
        consumes: [application/json]
        produces: [application/json, text/plain]
        parameters:
          Limit: {name: limit, in: query, type: integer, format: int32, default: 10}
        responses:
          Missing: {description: Not there., schema: {$ref: '#/definitions/Pet'}}
        paths:
          /pets/{id}:
            parameters: [{$ref: '#/parameters/Limit'}]
            put:
              operationId: put
              parameters:
                - {name: id, in: path, required: true, type: string}
                - {name: pet, in: body, required: true, description: The pet., schema: {$ref: '#/definitions/Pet'}}
              responses: {'404': {$ref: '#/responses/Missing'}, '204': {description: Done.}}
            post:
              operationId: post
              consumes: [multipart/form-data]
              produces: [image/png]
              parameters:
                - {name: id, in: path, required: true, type: string}
                - {name: photo, in: formData, type: file, required: true}
                - {name: words, in: formData, type: array, items: {type: string}, description: Words.}
              responses: {'200': {description: A photo., schema: {type: file}}}
        definitions:
          Pet: {type: object, properties: {name: {type: string, x-nullable: true}}}
        """
    )

    private func operation(_ id: String) throws -> Operation {
        try #require(result.description?.operations.first { $0.operationID == id })
    }

    @Test func readsTheDocumentWithoutDiagnostics() {
        #expect(result.diagnostics == [])
        #expect(result.description?.servers.map(\.url) == ["https://example.com/v1", "http://example.com/v1"])
        #expect(result.description?.schemas.map(\.name) == ["Pet"])
        #expect(result.description?.schema(named: "Pet")?.position.description == "api.yaml:31:3")
    }

    @Test func convertsXNullable() throws {
        guard case .object(let pet) = result.description?.schema(named: "Pet")?.schema.kind else {
            Issue.record("Pet is not an object")
            return
        }
        #expect(pet.properties.map(\.schema.allowsNull) == [true])
    }

    @Test func convertsKeywordsOfParametersToSchemas() throws {
        let operation = try operation("put")
        #expect(operation.parameters.map(\.name) == ["limit", "id"])
        #expect(operation.parameters.map(\.schema.kind) == [.integer(format: "int32"), .string(format: nil)])
        #expect(operation.parameters[0].schema.defaultValue?.text == "10")
        #expect(operation.parameters[0].position.description == "api.yaml:9:10")
    }

    @Test func theBodyParameterBecomesTheRequestBody() throws {
        let body = try #require(try operation("put").requestBody)
        #expect(body.isRequired)
        #expect(body.description == "The pet.")
        #expect(body.content.map(\.name) == ["application/json"])
        #expect(body.content.map(\.schema?.kind) == [.reference("Pet")])
        #expect(body.position.description == "api.yaml:19:11")
    }

    @Test func formParametersBecomeAnObject() throws {
        let body = try #require(try operation("post").requestBody)
        #expect(body.content.map(\.name) == ["multipart/form-data"])
        guard case .object(let form) = body.content.first?.schema?.kind else {
            Issue.record("the form is not an object")
            return
        }
        #expect(form.properties.map(\.name) == ["photo", "words"])
        #expect(form.properties.map(\.isRequired) == [true, false])
        #expect(form.properties[0].schema.kind == .string(format: "binary"))
        #expect(form.properties[1].schema.description == "Words.")
    }

    @Test func responsesHaveTheMediaTypesOfTheOperation() throws {
        let responses = try operation("put").responses
        #expect(responses.map(\.description) == ["Not there.", "Done."])
        #expect(responses[0].content.map(\.name) == ["application/json", "text/plain"])
        #expect(responses[1].content.isEmpty)
        let photo = try operation("post").responses
        #expect(photo[0].content.map(\.name) == ["image/png"])
        #expect(photo[0].content[0].schema?.kind == .string(format: "binary"))
    }

    @Test func aSecondBodyIsReported() {
        let text = """
            swagger: '2.0'
            info: {title: A, version: '1'}
            paths:
              /a:
                post:
                  parameters:
                    - {name: pet, in: body, schema: {type: object}}
                    - {name: note, in: formData, type: string}
                  responses: {}
            """
        #expect(
            messages(text) == [
                "api.yaml:8:11: warning: [body-twice] an operation can have only one body, so the parameter 'note' is left out"
            ]
        )
    }

    @Test func filesAreBytesWhateverElseIsProduced() {
        func types(_ produces: String, status: String = "200") -> [String]? {
            let text = """
                swagger: "2.0"
                info: { title: F, version: "1" }
                produces: [application/json]
                paths:
                  /a: { get: { operationId: a, \(produces) responses: { \(status): { description: OK, schema: { type: file } } } } }
                """
            let response = read(text).description?.operations.first?.responses.first
            #expect(response?.content.allSatisfy { $0.schema?.kind == .string(format: "binary") } == true)
            return response?.content.map(\.name)
        }
        #expect(types("") == ["application/octet-stream"])
        #expect(types("produces: [application/pdf, application/json],") == ["application/pdf"])
        #expect(types("produces: [text/csv],") == ["text/csv"])
        #expect(types("", status: "default") == ["application/octet-stream"])
    }

    @Test func propertiesNamedLikeKeywordsAreConverted() {
        let text = """
            swagger: "2.0"
            info: { title: F, version: "1" }
            paths: {}
            definitions: { A: { type: object, properties: { default: { type: string, x-nullable: true }, enum: { type: file } } } }
            """
        guard case .object(let object)? = read(text).description?.schema(named: "A")?.schema.kind else {
            Issue.record("not an object")
            return
        }
        #expect(object.properties.map(\.schema.allowsNull) == [true, false])
        #expect(object.properties.map(\.schema.kind) == [.string(format: nil), .string(format: "binary")])
    }

    @Test func readsTraceAndTheSchemesOfHTTP() {
        let text = """
            swagger: "2.0"
            info: { title: F, version: "1" }
            host: example.com
            schemes: [wss, http]
            paths: { /a: { trace: { operationId: a, produces: [text/plain], responses: { 200: { description: OK, schema: { type: string } } } } } }
            """
        let description = read(text).description
        #expect(description?.servers.map(\.url) == ["http://example.com"])
        #expect(description?.operations.map(\.method) == ["TRACE"])
        #expect(description?.operations.first?.responses.first?.content.map(\.name) == ["text/plain"])
    }
}
