import OpenAPIReader
import Testing

/// A part of the description that a LocalLab server publishes.
struct LocalLabExcerptTests {
    private static let text = """
        openapi: 3.1.0
        info:
          title: LocalLab
          description: A lightweight AI inference server for running models locally or in Google Colab
          version: 0.11.3
        paths:
          /generate:
            post:
              tags:
              - Generation
              summary: Generate Text
              description: Generate text based on a prompt
              operationId: generate_text_generate_post
              requestBody:
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/GenerationRequest'
                required: true
              responses:
                '200':
                  description: Successful Response
                  content:
                    application/json:
                      schema:
                        additionalProperties:
                          type: string
                        type: object
                        title: Response Generate
                '422':
                  description: Validation Error
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/ValidationError'
          /system/instructions:
            get:
              operationId: get_system_instructions
              parameters:
              - name: model_id
                in: query
                required: false
                schema:
                  anyOf:
                  - type: string
                  - type: 'null'
                  title: Model Id
              responses:
                '200':
                  description: Successful Response
        components:
          schemas:
            GenerationRequest:
              properties:
                prompt:
                  type: string
                  title: Prompt
                max_tokens:
                  anyOf:
                  - type: integer
                    maximum: 32000.0
                    minimum: 1.0
                  - type: 'null'
                  title: Max Tokens
                  default: 8192
              type: object
              required:
              - prompt
              title: GenerationRequest
            ValidationError:
              properties:
                loc:
                  items:
                    anyOf:
                    - type: string
                    - type: integer
                  type: array
                  title: Location
              type: object
              required:
              - loc
              title: ValidationError
        """

    private let result = read(text)

    @Test func readsWithoutDiagnostics() {
        #expect(result.diagnostics == [])
        #expect(
            result.description?.operations.map(\.operationID) == [
                "generate_text_generate_post", "get_system_instructions",
            ]
        )
    }

    @Test func collapsesOptionalProperties() throws {
        guard case .object(let request) = result.description?.schema(named: "GenerationRequest")?.schema.kind else {
            Issue.record("the schema is not of the kind: object")
            return
        }
        let tokens = try #require(request.properties.last)
        #expect(tokens.schema.kind == .integer(format: nil))
        #expect(tokens.schema.allowsNull)
        #expect(tokens.schema.title == "Max Tokens")
        #expect(tokens.schema.defaultValue?.number == 8192)
        #expect(tokens.schema.bounds == Bounds(minimum: 1, maximum: 32000))
        #expect(request.properties.map(\.isRequired) == [true, false])
    }

    @Test func readsUnionsInLists() {
        guard case .object(let error) = result.description?.schema(named: "ValidationError")?.schema.kind,
            case .array(let item) = error.properties.first?.schema.kind,
            case .union(let union) = item.kind
        else {
            Issue.record("the property is not a list of a union")
            return
        }
        #expect(union.members.map(\.kind) == [.string(format: nil), .integer(format: nil)])
    }

    @Test func readsNullableParameters() {
        let parameter = result.description?.operations.last?.parameters.first
        #expect(parameter?.name == "model_id")
        #expect(parameter?.schema.kind == .string(format: nil))
        #expect(parameter?.schema.allowsNull == true)
    }
}
