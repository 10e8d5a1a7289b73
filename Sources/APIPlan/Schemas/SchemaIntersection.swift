import OpenAPIReader

/// Computes the schema of values that match two schemas, as far as the Swift type depends on it.
enum SchemaIntersection {
    /// Returns the kind of values that match both kinds; nil where there are none.
    static func kind(_ first: Schema.Kind, _ second: Schema.Kind) -> Schema.Kind? {
        switch (first, second) {
        case (.any, let kind), (let kind, .any): kind
        case (.nothing, _), (_, .nothing): .nothing
        case (.boolean, .boolean): .boolean
        case (.integer(let first), .integer(let second)): .integer(format: second ?? first)
        case (.integer(let format), .number), (.number, .integer(let format)): .integer(format: format)
        case (.number(let first), .number(let second)): .number(format: second ?? first)
        case (.string(let first), .string(let second)): .string(format: second ?? first)
        case (.array(let first), .array(let second)): .array(both(first, second))
        case (.tuple, .array): first
        case (.array, .tuple), (.tuple, .tuple): second
        default: nil
        }
    }

    /// Returns the schema of a property that two members of an `allOf` declare, with a warning where they conflict.
    static func property(_ first: Property, _ second: Property) -> (schema: Schema, diagnostic: Diagnostic?) {
        if first.schema.kind == second.schema.kind, first.schema.allowedValues == second.schema.allowedValues {
            return (described(second.schema, else: first.schema), nil)
        }
        switch (first.schema.kind, second.schema.kind) {
        case (.reference(let one), .reference(let other)):
            return (described(second.schema, else: first.schema), conflict(second, "\(one.quoted) and \(other.quoted)"))
        case (.any, .any): break
        case (.any, _) where first.schema.allowedValues.isEmpty:
            return (described(second.schema, else: first.schema), nil)
        case (_, .any) where second.schema.allowedValues.isEmpty:
            return (described(first.schema, else: second.schema), nil)
        default: break
        }
        return (both(first.schema, second.schema), nil)
    }

    /// Returns the additional properties of two members. A schema wins even over `false`, which would also forbid the
    /// properties of the other members if it were applied strictly.
    static func additional(
        _ first: ObjectSchema.Additional,
        _ second: ObjectSchema.Additional
    ) -> ObjectSchema.Additional {
        switch (first, second) {
        case (.schema(let first), .schema(let second)): .schema(both(first, second))
        case (.schema, _): first
        case (_, .schema): second
        case (.unspecified, _): second
        case (.forbidden, _): first
        }
    }

    private static func both(_ first: Schema, _ second: Schema) -> Schema {
        if first.kind == second.kind, first.allowedValues == second.allowedValues { return second }
        if first.kind == .any, first.allowedValues.isEmpty { return second }
        if second.kind == .any, second.allowedValues.isEmpty { return first }
        var schema = described(second, else: first)
        schema.allowsNull = first.allowsNull && second.allowsNull
        guard let kind = kind(first.kind, second.kind) else {
            schema.kind = .all([first, second])
            schema.allowedValues = []
            return schema
        }
        schema.kind = kind
        let common = Set(second.allowedValues.map(\.json))
        let values = first.allowedValues.filter { common.contains($0.json) }
        if second.allowedValues.isEmpty { schema.allowedValues = first.allowedValues }
        if !values.isEmpty { schema.allowedValues = values }
        return schema
    }

    private static func described(_ schema: Schema, else other: Schema) -> Schema {
        var schema = schema
        schema.title = schema.title ?? other.title
        schema.description = schema.description ?? other.description
        schema.defaultValue = schema.defaultValue ?? other.defaultValue
        schema.example = schema.example ?? other.example
        schema.isReadOnly = schema.isReadOnly || other.isReadOnly
        schema.isWriteOnly = schema.isWriteOnly || other.isWriteOnly
        return schema
    }

    private static func conflict(_ property: Property, _ both: String) -> Diagnostic {
        let message = "two members of 'allOf' declare \(property.name.quoted) as \(both); the last one wins"
        return Diagnostic(.warning, code: "allof-conflict", message, at: property.position)
    }
}
