extension FieldTable {
    /// JSON Schema 2020-12 with OpenAPI's additions.
    static let schema = FieldTable(
        name: "a schema",
        supported: annotations.union(structure).union(limits)
            .union(["enum", "const", "format", "nullable", "discriminator"]),
        ignored: [
            "$schema", "$id", "$comment", "$defs", "definitions", "$dynamicAnchor", "$recursiveAnchor", "$anchor",
            "$vocabulary", "xml", "contentSchema",
        ],
        unsupported: uncheckedKeywords
    )

    /// Keywords that describe values without changing which ones are valid.
    static let annotations: Set<String> = [
        "title", "description", "default", "example", "examples", "deprecated", "externalDocs", "readOnly",
        "writeOnly", "x-swift-name",
    ]

    /// Keywords that determine the Swift type.
    static let structure: Set<String> = ownStructure.union([
        "$ref", "$dynamicRef", "$recursiveRef", "type", "allOf", "anyOf", "oneOf",
    ])

    /// Keywords that determine the Swift type without naming another schema that a value has to match.
    static let ownStructure: Set<String> = [
        "properties", "items", "additionalProperties", "patternProperties", "prefixItems", "additionalItems",
        "required", "unevaluatedProperties", "unevaluatedItems",
    ]

    /// Keywords that only restrict the values. The server checks them, and doc comments list them.
    static let limits: Set<String> = [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "propertyNames", "contentEncoding",
        "contentMediaType",
    ]

    private static let uncheckedKeywords: [String: FieldTable.UnsupportedField] = [
        "not": .warning("is not checked"),
        "if": .warning("is not checked"),
        "then": .warning("is not checked"),
        "else": .warning("is not checked"),
        "contains": .warning("is not checked"),
        "minContains": .warning("is not checked"),
        "maxContains": .warning("is not checked"),
        "dependentRequired": .warning("is not checked"),
        "dependentSchemas": .warning("is not checked"),
        "dependencies": .warning("is not checked"),
    ]
}
