import OpenAPIReader

/// Compares the parameters of an operation.
struct ParameterComparison: RuleComparison {
    typealias Rules = ParameterRule

    let schemas: SchemaComparison
    let collector: ChangeCollector

    /// Compares all parameters, and the order of the method's arguments.
    func compare(_ pair: OperationPair) {
        let pairing = ParameterPairing(pair)
        for (old, new) in pairing.pairs { compare(old, new, pair) }
        for parameter in pairing.added { reportAdded(parameter, pair) }
        for parameter in pairing.removed { reportRemoved(parameter, pair) }
        ArgumentOrderComparison(schemas: schemas, collector: collector).compare(pairing.pairs, pair)
    }

    private func reportAdded(_ parameter: Parameter, _ pair: OperationPair) {
        let text = "\(parameter.location.noun) \(parameter.name.quoted)"
        let location = ChangeLocation("\(pair.name) \(parameter.name)", new: parameter.position)
        guard parameter.isRequired else {
            return report(.addedOptional, "the optional \(text) was added to \(pair.text)", at: location)
        }
        if let constant = parameter.constant {
            let message = "the required \(text) with the single value \(constant.json) was added to \(pair.text)"
            return report(.addedConstant, message, at: location)
        }
        let rule = ParameterRule.addedRequired.rule
        let isArgumentRequired = parameter.isArgumentRequired(schemas.newSchemas)
        let breaks = isArgumentRequired ? rule.breaks : rule.breaks.subtracting(.source)
        report(.addedRequired, "the required \(text) was added to \(pair.text)", at: location, breaks: breaks)
    }

    private func reportRemoved(_ parameter: Parameter, _ pair: OperationPair) {
        let rule = parameter.isDeprecated ? ParameterRule.removedDeprecated : .removed
        let text = "\(parameter.isDeprecated ? "deprecated " : "")\(parameter.location.noun) \(parameter.name.quoted)"
        // A parameter with a single value has no argument.
        let breaks = parameter.constant == nil ? rule.rule.breaks : .wire
        let location = ChangeLocation("\(pair.name) \(parameter.name)", old: parameter.position)
        report(rule, "the \(text) was removed from \(pair.text)", at: location, breaks: breaks)
    }

    private func compare(_ old: Parameter, _ new: Parameter, _ pair: OperationPair) {
        let change = ParameterPair(old: old, new: new, operation: pair)
        compareNames(change)
        compareConstants(change)
        ParameterEncodingComparison(schemas: schemas, collector: collector).compare(change)
        compareDeprecation(change)
        compareRequired(change)
        guard old.constant == nil, new.constant == nil else { return }
        schemas.compare(
            SchemaPair(
                old: old.schema,
                new: new.schema,
                direction: .request,
                path: SchemaPath(change.text, subject: change.location.subject),
                role: .parameter,
                isText: old.mediaType == nil && new.mediaType == nil,
                isOptional: !new.isRequired
            )
        )
    }

    private func compareNames(_ parameter: ParameterPair) {
        let (old, new) = (parameter.old, parameter.new)
        if old.name != new.name {
            let hasSameSwiftName = old.swiftName != nil && old.swiftName == new.swiftName
            let names = "\(old.name.quoted) of \(parameter.operation.text) was renamed to \(new.name.quoted)"
            let rule = OperationRule.pathParameterRenamed.rule
            let message = "the \(new.location.noun) \(names)"
            collector.add(rule, message, at: parameter.location, breaks: hasSameSwiftName ? [] : .source)
        } else if old.location != new.location {
            let message = "\(parameter.text) was a \(old.location.noun) before"
            report(.locationChanged, message, at: parameter.location)
        }
        if old.swiftName != new.swiftName {
            let names = [old, new].map { $0.swiftName?.quoted ?? "none" }
            let message = "the 'x-swift-name' of \(parameter.text) changed from \(names[0]) to \(names[1])"
            report(.swiftNameChanged, message, at: parameter.location)
        }
    }

    private func compareConstants(_ parameter: ParameterPair) {
        let text = parameter.text
        switch (parameter.old.constant, parameter.new.constant) {
        case (nil, let value?):
            report(.constantAdded, "\(text) was limited to the single value \(value.json)", at: parameter.location)
        case (let value?, nil):
            let breaks: Breakage = parameter.new.isArgumentRequired(schemas.newSchemas) ? .source : []
            let message = "\(text) is no longer limited to the single value \(value.json)"
            report(.constantRemoved, message, at: parameter.location, breaks: breaks)
        case (let before?, let after?) where before != after:
            let message = "the single value of \(text) changed from \(before.json) to \(after.json)"
            report(.constantChanged, message, at: parameter.location)
        default: break
        }
    }

    private func compareDeprecation(_ parameter: ParameterPair) {
        guard parameter.old.isDeprecated != parameter.new.isDeprecated else { return }
        let rule = parameter.new.isDeprecated ? ParameterRule.deprecated : .undeprecated
        let text = parameter.new.isDeprecated ? "was deprecated" : "is no longer deprecated"
        report(rule, "\(parameter.text) \(text)", at: parameter.location)
    }

    private func compareRequired(_ parameter: ParameterPair) {
        let (old, new) = (parameter.old, parameter.new)
        guard old.isRequired != new.isRequired, old.location == new.location else { return }
        let rule = new.isRequired ? ParameterRule.becameRequired : .becameOptional
        let usual = rule.rule.breaks
        let breaks = new.constant == nil ? usual : usual.subtracting(.source)
        let text = new.isRequired ? "required" : "optional"
        report(rule, "\(parameter.text) became \(text)", at: parameter.location, breaks: breaks)
    }
}
