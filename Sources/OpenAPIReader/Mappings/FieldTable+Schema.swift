extension KeyTable {
    /// JSON Schema 2020-12 with OpenAPI's additions.
    static let schema = KeyTable(
        name: "a schema",
        read: annotations.union(structure).union(limits).union(["enum", "const", "format", "nullable", "discriminator"]
        ),
        ignored: [
            "$schema", "$id", "$comment", "$defs", "definitions", "$dynamicAnchor", "$recursiveAnchor", "$anchor",
            "$vocabulary", "xml", "contentSchema",
        ],
        refused: unsupported
    )

    /// Keys that say something about values without changing which there are.
    static let annotations: Set<String> = [
        "title", "description", "default", "example", "examples", "deprecated", "externalDocs", "readOnly",
        "writeOnly", "x-swift-name",
    ]

    /// Keys that decide the Swift type.
    static let structure: Set<String> = ownStructure.union([
        "$ref", "$dynamicRef", "$recursiveRef", "type", "allOf", "anyOf", "oneOf",
    ])

    /// Keys that decide it and name no other schema that a value has to fit.
    static let ownStructure: Set<String> = [
        "properties", "items", "additionalProperties", "patternProperties", "prefixItems", "additionalItems",
        "required", "unevaluatedProperties", "unevaluatedItems",
    ]

    /// Keys that only narrow the values, which the server checks; doc comments tell them.
    static let limits: Set<String> = [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "propertyNames", "contentEncoding",
        "contentMediaType",
    ]

    private static let unsupported: [String: KeyTable.Refusal] = [
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
