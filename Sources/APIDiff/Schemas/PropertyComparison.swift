import OpenAPIReader

/// Compares a property that both objects have.
struct PropertyComparison: SchemaRuleComparison {
    typealias Rules = ObjectRule

    let schemas: SchemaComparison

    var collector: ChangeCollector { schemas.collector }

    /// Compares a property, and its schema; `pair` is the pair of the objects.
    func compare(_ old: Property, _ new: Property, _ pair: SchemaPair) {
        var property = pair
        property.old = old.schema
        property.new = new.schema
        property.path = pair.path.property(new.name)
        property.role = pair.direction == .request ? .argument : .value
        property.isOptional = !new.isRequired
        let location = ChangeLocation(property.path.subject, old: old.position, new: new.position)
        compareRequired(old, new, property, location)
        compareSwiftNames(property, location)
        compareDeprecation(property, location)
        compareReadOnly(old, new, property, location)
        compareWriteOnly(old, new, property, location)
        schemas.compare(property)
    }

    private func compareRequired(_ old: Property, _ new: Property, _ pair: SchemaPair, _ location: ChangeLocation) {
        guard old.isRequired != new.isRequired else { return }
        let property = "the property \(pair.path.text)"
        let isSent = pair.direction == .request
        if new.isRequired {
            let effect = isSent ? "every request must have it" : "every response has it"
            report(.becameRequired, "\(property) became required: \(effect)", pair, at: location)
        } else {
            let effect = isSent ? "a request may omit it" : "a response may omit it"
            report(.becameOptional, "\(property) became optional: \(effect)", pair, at: location)
        }
    }

    private func compareSwiftNames(_ pair: SchemaPair, _ location: ChangeLocation) {
        let names = [pair.old, pair.new].map { $0.propertyName?.quoted ?? "none" }
        guard names[0] != names[1] else { return }
        let message = "the 'x-swift-name' of \(pair.path.text) changed from \(names[0]) to \(names[1])"
        report(.swiftNameChanged, message, pair, at: location)
    }

    private func compareDeprecation(_ pair: SchemaPair, _ location: ChangeLocation) {
        guard pair.old.isDeprecated != pair.new.isDeprecated else { return }
        let rule = pair.new.isDeprecated ? ObjectRule.deprecated : .undeprecated
        let text = pair.new.isDeprecated ? "was deprecated" : "is no longer deprecated"
        report(rule, "the property \(pair.path.text) \(text)", pair, at: location)
    }

    private func compareReadOnly(_ old: Property, _ new: Property, _ pair: SchemaPair, _ location: ChangeLocation) {
        let wasReadOnly = schemas.oldSchemas.isReadOnly(old)
        guard wasReadOnly != schemas.newSchemas.isReadOnly(new) else { return }
        let rule = wasReadOnly ? ObjectRule.noLongerReadOnly : .becameReadOnly
        let text = wasReadOnly ? "is no longer read-only" : "became read-only: a request must not have it"
        // The Swift type changes only for a required property: a request may omit it where it is read-only.
        let usual = rule.rule(pair.direction).breaks
        let optional: Breakage = wasReadOnly ? [] : usual.subtracting(.source)
        let breaks = new.isRequired ? usual : optional
        report(rule, "the property \(pair.path.text) \(text)", pair, at: location, breaks: breaks)
    }

    private func compareWriteOnly(_ old: Property, _ new: Property, _ pair: SchemaPair, _ location: ChangeLocation) {
        let wasWriteOnly = schemas.oldSchemas.isWriteOnly(old)
        guard wasWriteOnly != schemas.newSchemas.isWriteOnly(new) else { return }
        let rule = wasWriteOnly ? ObjectRule.noLongerWriteOnly : .becameWriteOnly
        let text = wasWriteOnly ? "is no longer write-only" : "became write-only: no response has it"
        let breaks = new.isRequired ? rule.rule(pair.direction).breaks : []
        report(rule, "the property \(pair.path.text) \(text)", pair, at: location, breaks: breaks)
    }
}

extension SchemaResolver {
    /// Whether a property is only in responses.
    func isReadOnly(_ property: Property) -> Bool {
        property.schema.isReadOnly || resolve(property.schema).schema.isReadOnly
    }

    /// Whether a property is only in requests.
    fileprivate func isWriteOnly(_ property: Property) -> Bool {
        property.schema.isWriteOnly || resolve(property.schema).schema.isWriteOnly
    }
}

extension Schema {
    /// The property's `x-swift-name`; for a reference it would be the name of the type.
    fileprivate var propertyName: String? {
        if case .reference = kind { nil } else { swiftName }
    }
}
