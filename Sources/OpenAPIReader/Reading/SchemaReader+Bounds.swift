extension SchemaReader {
    /// Reads the limits of a schema's values.
    func bounds(_ fields: MappingReader) -> Bounds {
        var bounds = Bounds(
            minimum: fields.number("minimum"),
            maximum: fields.number("maximum"),
            minimumLength: fields.count("minLength"),
            maximumLength: fields.count("maxLength"),
            minimumItems: fields.count("minItems"),
            maximumItems: fields.count("maxItems")
        )
        (bounds.minimum, bounds.excludesMinimum) = exclusive("exclusiveMinimum", fields, bounds.minimum, max)
        (bounds.maximum, bounds.excludesMaximum) = exclusive("exclusiveMaximum", fields, bounds.maximum, min)
        bounds.multiple = fields.number("multipleOf")
        bounds.pattern = fields.string("pattern")
        bounds.hasUniqueItems = fields.boolean("uniqueItems") ?? false
        bounds.minimumProperties = fields.count("minProperties")
        bounds.maximumProperties = fields.count("maxProperties")
        return bounds
    }

    /// Reads `exclusiveMinimum` or `exclusiveMaximum`: in OpenAPI 3.0 a boolean that belongs to the limit, since 3.1 a limit
    /// of its own. Of two limits the narrower one is used.
    private func exclusive(
        _ key: String,
        _ fields: MappingReader,
        _ bound: Double?,
        _ narrower: (Double, Double) -> Double
    ) -> (Double?, Bool) {
        guard let value = fields[key]?.value, !value.isNull else { return (bound, false) }
        if let isExclusive = value.boolean { return (bound, isExclusive && bound != nil) }
        guard let own = fields.number(key) else { return (bound, false) }
        guard let bound, bound != own else { return (own, true) }
        return narrower(bound, own) == own ? (own, true) : (bound, false)
    }
}
