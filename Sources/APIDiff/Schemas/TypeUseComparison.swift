import OpenAPIReader

/// Compares the use of a schema: the name of its type, null, and the default.
///
/// Unlike `TypeComparison` it sees the schemas before their references are followed.
struct TypeUseComparison: SchemaRuleComparison {
    typealias Rules = TypeRule

    let collector: ChangeCollector

    /// Compares two uses, each with the schema that it resolves to.
    func compare(_ pair: SchemaPair, _ old: ResolvedSchema, _ new: ResolvedSchema) {
        compareNames(pair, old, new)
        compareNull(pair, old, new)
        compareDefaults(pair)
    }

    private func compareNames(_ pair: SchemaPair, _ old: ResolvedSchema, _ new: ResolvedSchema) {
        let shape = SwiftShape(old.schema)
        guard old.name != new.name, old.typeName != new.typeName, shape == SwiftShape(new.schema), shape.isDeclared
        else { return }
        let names = [old.name, new.name].map { $0?.quoted ?? "an inline schema" }
        report(.renamed, "the type of \(pair.path.text) changed from \(names[0]) to \(names[1])", pair)
    }

    private func compareNull(_ pair: SchemaPair, _ old: ResolvedSchema, _ new: ResolvedSchema) {
        guard old.allowsNull != new.allowsNull, SwiftShape(old.schema) == SwiftShape(new.schema) else { return }
        // `JSONValue` holds null anyway.
        guard SwiftShape(old.schema) != .scalar("JSONValue") else { return }
        // A nil argument is omitted, and so is a parameter that may be null.
        if pair.role == .parameter, pair.isText, pair.isOptional { return }
        let isTextParameter = pair.role == .parameter && pair.isText
        if new.allowsNull {
            let rule = TypeRule.nullAllowed.rule(pair.direction)
            // An argument that may be nil accepts the old values; an optional one becomes a `Nullable`.
            let isCompatible = pair.role != .value && !pair.isOptional
            let breaks = isCompatible ? rule.breaks.subtracting(.source) : rule.breaks
            report(.nullAllowed, "\(pair.path.text) may be null", pair, breaks: breaks)
        } else {
            let breaks = TypeRule.nullForbidden.rule(pair.direction).breaks
            let message = "\(pair.path.text) may no longer be null"
            report(.nullForbidden, message, pair, breaks: isTextParameter ? breaks.subtracting(.wire) : breaks)
        }
    }

    private func compareDefaults(_ pair: SchemaPair) {
        let old = pair.old.defaultValue
        let new = pair.new.defaultValue
        guard old?.canonicalJSON != new?.canonicalJSON else { return }
        let path = pair.path.text
        switch (old, new) {
        case (nil, let new?):
            report(.defaultAdded, "the default \(new.shortJSON) was added to \(path)", pair, new: new.position)
        case (let old?, nil):
            // Only a required property has its default in the initializer.
            let rule = TypeRule.defaultRemoved.rule(pair.direction)
            let breaks = pair.isOptional ? rule.breaks.subtracting(.source) : rule.breaks
            let message = "the default \(old.shortJSON) was removed from \(path)"
            report(.defaultRemoved, message, pair, old: old.position, breaks: breaks)
        case (let old?, let new?):
            let message = "the default of \(path) changed from \(old.shortJSON) to \(new.shortJSON)"
            report(.defaultChanged, message, pair, old: old.position, new: new.position)
        case (nil, nil): break
        }
    }
}
