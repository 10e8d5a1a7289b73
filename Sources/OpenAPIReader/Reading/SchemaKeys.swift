extension KeyTable {
    /// JSON Schema 2020-12 with OpenAPI's additions.
    static let schema = KeyTable(
        name: "a schema",
        read: annotations.union(structure).union([
            "enum", "const", "format", "nullable", "required", "discriminator",
            "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems",
        ]),
        ignored: validation.union(["$schema", "$id", "$comment", "$anchor", "$vocabulary", "externalDocs", "xml"]),
        refused: unsupported
    )

    /// Keys that say something about values without changing which there are.
    static let annotations: Set<String> = [
        "title", "description", "default", "example", "examples", "deprecated", "x-swift-name",
    ]

    /// Keys that decide the Swift type.
    static let structure: Set<String> = [
        "$ref", "type", "properties", "items", "additionalProperties", "allOf", "anyOf", "oneOf",
    ]

    /// Keys that only narrow the values; the server checks them.
    private static let validation: Set<String> = [
        "pattern", "multipleOf", "exclusiveMinimum", "exclusiveMaximum", "uniqueItems", "minProperties",
        "maxProperties", "readOnly", "writeOnly", "contentEncoding", "contentMediaType", "contentSchema",
    ]

    private static let unsupported: [String: KeyTable.Refusal] = [
        "prefixItems": .error("is not supported; describe the list with 'items'"),
        "patternProperties": .error("is not supported; write 'additionalProperties'"),
        "$dynamicRef": .error("is not supported; write '$ref'"),
        "$recursiveRef": .error("is not supported; write '$ref'"),
        "$dynamicAnchor": .warning("is left out"),
        "$defs": .warning("is left out; write the schemas into 'components/schemas'"),
        "definitions": .warning("is left out; write the schemas into 'components/schemas'"),
        "not": .warning("is not checked"),
        "if": .warning("is not checked"),
        "then": .warning("is not checked"),
        "else": .warning("is not checked"),
        "contains": .warning("is not checked"),
        "minContains": .warning("is not checked"),
        "maxContains": .warning("is not checked"),
        "propertyNames": .warning("is not checked"),
        "dependentRequired": .warning("is not checked"),
        "dependentSchemas": .warning("is not checked"),
        "dependencies": .warning("is not checked"),
        "unevaluatedItems": .warning("is not checked"),
        "unevaluatedProperties": .warning("is not checked"),
    ]
}
