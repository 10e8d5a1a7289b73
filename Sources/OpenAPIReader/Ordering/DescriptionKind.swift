/// The kinds of objects in a document, with their fields in the order of the specification.
enum DescriptionKind {
    case document
    case info
    case components
    case pathItem
    case operation
    case parameter
    case requestBody
    case response
    case mediaType
    case schema
    case other

    typealias Field = (key: String, shape: DescriptionShape)

    /// The fields in order.
    var fields: [Field] {
        switch self {
        case .document: Self.documentFields
        case .info: Self.plain("title summary description termsOfService contact license version")
        case .components: Self.componentsFields
        case .pathItem: Self.pathItemFields
        case .operation: Self.operationFields
        case .parameter: Self.parameterFields
        case .requestBody:
            Self.plain("$ref summary description") + [("content", .sequence(.mediaType))] + Self.plain("required")
        case .response: Self.responseFields
        case .mediaType: Self.mediaTypeFields
        case .schema: Self.schemaFields
        case .other: []
        }
    }

    private static func plain(_ keys: String) -> [Field] {
        keys.split(separator: " ").map { (String($0), .anything) }
    }

    private static let documentFields: [Field] =
        plain("openapi $self swagger") + [("info", .fields(.info))]
        + plain("jsonSchemaDialect host basePath schemes consumes produces servers tags security externalDocs") + [
            ("paths", .names(.pathItem)), ("webhooks", .names(.pathItem)), ("components", .fields(.components)),
            ("parameters", .names(.parameter)), ("responses", .names(.response)), ("definitions", .names(.schema)),
            ("securityDefinitions", .names(.other)),
        ]

    private static let componentsFields: [Field] = [
        ("schemas", .names(.schema)), ("responses", .names(.response)), ("parameters", .names(.parameter)),
        ("examples", .names(.other)), ("requestBodies", .names(.requestBody)), ("headers", .names(.parameter)),
        ("securitySchemes", .names(.other)), ("links", .names(.other)), ("callbacks", .names(.other)),
        ("pathItems", .names(.pathItem)), ("mediaTypes", .names(.mediaType)),
    ]

    private static let pathItemFields: [Field] =
        plain("$ref summary description servers") + [("parameters", .list(.parameter))]
        + "get put post delete options head patch trace query".split(separator: " ").map { method -> Field in
            (String(method), .fields(.operation))
        } + [("additionalOperations", .names(.operation))]

    private static let operationFields: [Field] =
        plain("tags summary description externalDocs operationId deprecated consumes produces schemes")
        + [("parameters", .list(.parameter)), ("requestBody", .fields(.requestBody)), ("responses", .names(.response))]
        + plain("callbacks security servers")

    private static let parameterFields: [Field] =
        plain("$ref name in description required deprecated allowEmptyValue style explode allowReserved")
        + plain("type format items collectionFormat enum default minimum maximum")
        + [("schema", .fields(.schema)), ("content", .sequence(.mediaType))] + plain("example examples")

    private static let responseFields: [Field] =
        plain("$ref summary description") + [("schema", .fields(.schema)), ("headers", .names(.parameter))] + [
            ("content", .sequence(.mediaType))
        ] + plain("examples links")

    private static let mediaTypeFields: [Field] =
        [("schema", .fields(.schema)), ("itemSchema", .fields(.schema))] + plain("encoding example examples")

    private static let schemaFields: [Field] =
        plain(
            "$id $schema $anchor $ref $dynamicRef title description type format nullable const enum default deprecated"
        )
        + plain("readOnly writeOnly multipleOf minimum exclusiveMinimum maximum exclusiveMaximum minLength maxLength")
        + plain(
            "pattern contentEncoding contentMediaType minItems maxItems uniqueItems minProperties maxProperties required"
        )
        + [
            ("properties", .sequence(.schema)), ("patternProperties", .sequence(.schema)),
            ("additionalProperties", .fields(.schema)), ("items", .fields(.schema)), ("prefixItems", .list(.schema)),
            ("allOf", .list(.schema)), ("anyOf", .list(.schema)), ("oneOf", .list(.schema)), ("not", .fields(.schema)),
            ("$defs", .names(.schema)),
        ] + plain("discriminator xml externalDocs example examples")
}
