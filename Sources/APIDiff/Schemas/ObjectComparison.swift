import OpenAPIReader

/// Compares two objects: which properties they have, and their order.
struct ObjectComparison: SchemaRuleComparison {
    typealias Rules = ObjectRule

    let schemas: SchemaComparison

    var collector: ChangeCollector { schemas.collector }

    /// Compares two objects, and the schemas of their properties.
    func compare(_ old: ObjectSchema, _ new: ObjectSchema, _ pair: SchemaPair) {
        compareShapes(pair)
        for property in new.properties {
            guard let before = old.properties.first(where: { $0.name == property.name }) else {
                reportAdded(property, pair)
                continue
            }
            PropertyComparison(schemas: schemas).compare(before, property, pair)
        }
        for property in old.properties where !new.properties.contains(where: { $0.name == property.name }) {
            reportRemoved(property, pair)
        }
        compareOrder(old, new, pair)
        AdditionalPropertiesComparison(schemas: schemas).compare(old, new, pair)
        for (left, right) in zip(old.variants, new.variants) {
            schemas.compare(SchemaPair(old: left, new: right, direction: pair.direction, path: pair.path))
        }
    }

    /// An object without named properties is a dictionary, whose keys are not Swift properties.
    private func compareShapes(_ pair: SchemaPair) {
        let isDictionary = SwiftShape(pair.new) == .dictionary
        guard isDictionary != (SwiftShape(pair.old) == .dictionary) else { return }
        let message =
            isDictionary
            ? "\(pair.path.text) no longer has named properties: its Swift type is a dictionary"
            : "\(pair.path.text) has named properties: its Swift type is no longer a dictionary"
        report(.shapeChanged, message, pair)
    }

    private func reportAdded(_ property: Property, _ pair: SchemaPair) {
        let path = pair.path.property(property.name)
        let isSent = pair.direction == .request
        let isRequired = property.isRequired && !(isSent && schemas.newSchemas.isReadOnly(property))
        let rule = isRequired ? ObjectRule.addedRequired : .addedOptional
        let message = "the \(isRequired ? "required" : "optional") property \(path.text) was added"
        let usual = rule.rule(pair.direction).breaks
        // The initializer has a default for constants and for properties with a default.
        let breaks = Self.hasInitializerDefault(property.schema) ? usual.subtracting(.source) : usual
        let location = ChangeLocation(path.subject, old: pair.old.position, new: property.position)
        report(rule, message, pair, at: location, breaks: breaks)
    }

    private static func hasInitializerDefault(_ schema: Schema) -> Bool {
        switch schema.kind {
        case .boolean, .integer(nil), .number(nil), .string(nil):
            schema.allowedValues.count == 1 || schema.defaultValue?.scalar.map { $0 != .null } == true
        default: false
        }
    }

    private func reportRemoved(_ property: Property, _ pair: SchemaPair) {
        let path = pair.path.property(property.name)
        let rule = property.isRequired ? ObjectRule.removedRequired : .removedOptional
        let message = "the \(property.isRequired ? "required" : "optional") property \(path.text) was removed"
        let location = ChangeLocation(path.subject, old: property.position, new: pair.new.position)
        report(rule, message, pair, at: location)
    }

    /// The initializer has its parameters in the document's order.
    private func compareOrder(_ old: ObjectSchema, _ new: ObjectSchema, _ pair: SchemaPair) {
        let before = old.properties.map(\.name)
        let after = new.properties.map(\.name)
        let kept = Set(before).intersection(after)
        let order = after.filter(kept.contains)
        guard before.filter(kept.contains) != order else { return }
        let names = order.map(\.quoted).joined(separator: ", ")
        report(.orderChanged, "the order of the properties of \(pair.path.text) changed to \(names)", pair)
    }
}
