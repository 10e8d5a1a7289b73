/// The objects of OpenAPI, and the extensions that are mappings.
extension FieldTable {
    static let document = FieldTable(
        name: "an OpenAPI document",
        supported: [
            "openapi", "info", "servers", "security", "paths", "components", "webhooks",
            "x-idempotency-header",
        ],
        ignored: ["tags", "externalDocs", "jsonSchemaDialect", "$self"]
    )

    static let info = FieldTable(
        name: "'info'",
        supported: ["title", "version", "summary", "description"],
        ignored: ["contact", "license", "termsOfService"]
    )

    static let server = FieldTable(name: "a server", supported: ["url", "name", "description", "variables"])

    static let serverVariable = FieldTable(name: "a server variable", supported: ["enum", "default", "description"])

    static let securityScheme = FieldTable(
        name: "a security scheme",
        supported: ["type", "description", "name", "in", "scheme", "flows", "openIdConnectUrl", "x-swift-name"],
        ignored: ["bearerFormat", "oauth2MetadataUrl", "deprecated"]
    )

    static let components = FieldTable(
        name: "'components'",
        supported: ["schemas", "parameters", "responses", "requestBodies", "examples", "pathItems", "securitySchemes"],
        ignored: ["headers", "links", "callbacks", "mediaTypes"]
    )

    static let pathItem = FieldTable(
        name: "a path",
        supported: [
            "parameters", "servers", "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
            "additionalOperations",
        ],
        ignored: ["summary", "description"]
    )

    static let operation = FieldTable(
        name: "an operation",
        supported: [
            "operationId", "summary", "description", "tags", "deprecated", "parameters", "requestBody", "responses",
            "security", "servers", "callbacks", "x-stream", "x-swift-name", "x-swift-unlabeled", "x-swift-flatten",
            "x-pagination",
            "x-idempotency-header",
        ],
        ignored: ["externalDocs"]
    )

    static let parameter = FieldTable(
        name: "a parameter",
        supported: [
            "name", "in", "required", "description", "deprecated", "schema", "content", "style", "explode",
            "allowReserved", "x-swift-name",
        ],
        ignored: ["example", "examples", "allowEmptyValue"]
    )

    static let requestBody = FieldTable(name: "a request body", supported: ["description", "required", "content"])

    static let response = FieldTable(
        name: "a response",
        supported: ["description", "content", "headers", "links"],
        ignored: ["summary"]
    )

    static let mediaType = FieldTable(
        name: "a media type",
        supported: ["schema", "itemSchema", "encoding", "example", "examples", "x-speakeasy-sse-sentinel"],
        unsupported: encodingsOfParts
    )

    static let encoding = FieldTable(
        name: "an encoding",
        supported: ["contentType", "style", "explode", "allowReserved", "headers"],
        unsupported: encodingsOfParts.merging(["encoding": .warning("of nested parts is not supported")]) { own, _ in
            own
        }
    )

    private static let encodingsOfParts: [String: UnsupportedField] = [
        "prefixEncoding": .warning("is not supported; the caller passes such a body as bytes"),
        "itemEncoding": .warning("is not supported; the caller passes such a body as bytes"),
    ]

    static let example = FieldTable(
        name: "an example",
        supported: ["value", "dataValue"],
        ignored: ["summary", "description", "serializedValue"],
        unsupported: ["externalValue": .warning("is not read; write the example into the description")]
    )

    static let pagination = FieldTable(
        name: "'x-pagination'",
        supported: ["cursor", "next", "page", "first", "offset", "items"],
        isClosed: true
    )

    static let stream = FieldTable(
        name: "'x-stream'",
        supported: ["method", "when", "format", "item", "done", "error", "lines", "unescape", "resumable"],
        isClosed: true
    )
}
