import OpenAPIReader

/// Compares `additionalProperties` and `patternProperties`.
struct AdditionalPropertiesComparison: SchemaRuleComparison {
    typealias Rules = ObjectRule

    let schemas: SchemaComparison

    var collector: ChangeCollector { schemas.collector }

    /// Compares what two objects allow apart from their named properties.
    func compare(_ old: ObjectSchema, _ new: ObjectSchema, _ pair: SchemaPair) {
        compareAdditional(old, new, pair)
        for pattern in new.patterns {
            if let before = old.patterns.first(where: { $0.pattern == pattern.pattern }) {
                compareValues(before.schema, pattern.schema, pair)
            } else {
                reportAdded(pattern.pattern, pattern.schema, pair)
            }
        }
        for pattern in old.patterns where !new.patterns.contains(where: { $0.pattern == pattern.pattern }) {
            reportRemoved(pattern.pattern, pattern.schema, new, pair)
        }
    }

    private func compareAdditional(_ old: ObjectSchema, _ new: ObjectSchema, _ pair: SchemaPair) {
        let path = pair.path.text
        switch (old.additional, new.additional) {
        case (.schema(let left), .schema(let right)): compareValues(left, right, pair)
        case (.unspecified, .forbidden):
            report(.additionalForbidden, "\(path) no longer allows additional properties", pair)
        case (.forbidden, .unspecified):
            report(.additionalAllowed, "\(path) allows additional properties", pair)
        case (_, .schema(let schema)):
            // A struct gets a property with a default; a dictionary gets values of another type.
            var breaks = ObjectRule.additionalTyped.rule(pair.direction).breaks
            if SwiftShape(pair.new) == .structure || schema.kind == .any { breaks.subtract(.source) }
            if schema.kind == .any || old.additional == .forbidden { breaks.subtract(.wire) }
            let message = "a schema for additional properties was added to \(path)"
            report(.additionalTyped, message, pair, new: schema.position, breaks: breaks)
        case (.schema(let schema), _):
            let message = "the schema for additional properties was removed from \(path)"
            report(.additionalUntyped, message, pair, old: schema.position)
        default: break
        }
    }

    private func compareValues(_ old: Schema, _ new: Schema, _ pair: SchemaPair) {
        schemas.compare(SchemaPair(old: old, new: new, direction: pair.direction, path: pair.path.values))
    }

    private func reportAdded(_ pattern: String, _ schema: Schema, _ pair: SchemaPair) {
        let usual = ObjectRule.patternAdded.rule(pair.direction).breaks
        let isDictionary = SwiftShape(pair.new) == .dictionary
        let message = "a schema for property names that match \(pattern.quoted) was added to \(pair.path.text)"
        let breaks = isDictionary ? usual.union(.source) : usual
        report(.patternAdded, message, pair, new: schema.position, breaks: breaks)
    }

    private func reportRemoved(_ pattern: String, _ schema: Schema, _ new: ObjectSchema, _ pair: SchemaPair) {
        // The Swift property for additional properties remains while another schema needs it.
        let usual = ObjectRule.patternRemoved.rule(pair.direction).breaks
        let isKept = SwiftShape(pair.new) == .structure && new.hasSchemaForAdditionalProperties
        let message = "the schema for property names that match \(pattern.quoted) was removed from \(pair.path.text)"
        let breaks = isKept ? usual.subtracting(.source) : usual
        report(.patternRemoved, message, pair, old: schema.position, breaks: breaks)
    }
}

extension ObjectSchema {
    fileprivate var hasSchemaForAdditionalProperties: Bool {
        if case .schema = additional { true } else { !patterns.isEmpty }
    }
}
