import OpenAPIReader

/// Pairs the operations of two documents and compares each pair.
struct OperationComparison: RuleComparison {
    typealias Rules = OperationRule

    let schemas: SchemaComparison
    let collector: ChangeCollector

    /// Whether methods are grouped by first tags, so that a different tag breaks source.
    let groupsByTag: Bool

    /// Compares all operations.
    func compare(_ old: OpenAPIDescription, _ new: OpenAPIDescription) {
        let pairing = OperationPairing(old.operations, new.operations)
        for operation in pairing.added {
            let location = ChangeLocation(operation.methodAndPath, new: operation.position)
            report(.added, "\(operation.methodAndPath.quoted) was added", at: location)
        }
        for operation in pairing.removed {
            let rule = operation.isDeprecated ? OperationRule.removedDeprecated : .removed
            let text =
                operation.isDeprecated
                ? "the deprecated \(operation.methodAndPath.quoted)" : operation.methodAndPath.quoted
            report(rule, "\(text) was removed", at: ChangeLocation(operation.methodAndPath, old: operation.position))
        }
        let security = SecurityComparison(collector: collector)
        security.compare(old.security, new.security, of: pairing.pairs)
        for pair in pairing.pairs {
            compareOperation(pair)
            compareParts(pair)
            security.compare(pair, old.security, new.security)
            ServerComparison(collector: collector).compare(pair)
        }
    }

    private func compareParts(_ pair: OperationPair) {
        WebhookComparison(schemas: schemas, collector: collector).compareCallbacks(pair)
        ParameterComparison(schemas: schemas, collector: collector).compare(pair)
        BodyComparison(schemas: schemas, collector: collector).compare(pair)
        ResponseComparison(schemas: schemas, collector: collector).compare(pair)
        StreamComparison(schemas: schemas, collector: collector).compare(pair)
        PaginationComparison(collector: collector).compare(pair)
    }

    private func compareOperation(_ pair: OperationPair) {
        compareSwiftNames(pair)
        compareIDs(pair)
        compareDeprecation(pair)
        compareTags(pair)
        compareArguments(pair)
        compareIdempotency(pair)
    }

    // MARK: Names

    private func compareSwiftNames(_ pair: OperationPair) {
        guard pair.old.swiftName != pair.new.swiftName else { return }
        let names = [pair.old, pair.new].map { $0.swiftName?.quoted ?? "none" }
        let message = "the 'x-swift-name' of \(pair.text) changed from \(names[0]) to \(names[1])"
        report(.swiftNameChanged, message, at: pair.location)
    }

    private func compareIDs(_ pair: OperationPair) {
        let (old, new) = (pair.old, pair.new)
        // With the same `x-swift-name` in both, neither the method nor the inline types named after it change.
        let breaks: Breakage? = old.swiftName != nil && old.swiftName == new.swiftName ? [] : nil
        let location = pair.location
        let (before, after) = (old.operationIDPosition, new.operationIDPosition)
        switch (old.operationID, new.operationID) {
        case (nil, let id?):
            let message = "the operationId \(id.quoted) was added to \(pair.text)"
            report(.idAdded, message, at: location.at(new: after), breaks: breaks)
        case (let id?, nil):
            let message = "the operationId \(id.quoted) was removed from \(pair.text)"
            report(.idRemoved, message, at: location.at(old: before), breaks: breaks)
        case (let one?, let other?) where one != other:
            let message = "the operationId of \(pair.text) changed from \(one.quoted) to \(other.quoted)"
            report(.idChanged, message, at: location.at(old: before, new: after), breaks: breaks)
        default: break
        }
    }

    // MARK: Other fields

    private func compareDeprecation(_ pair: OperationPair) {
        guard pair.old.isDeprecated != pair.new.isDeprecated else { return }
        let rule = pair.new.isDeprecated ? OperationRule.deprecated : .undeprecated
        let text = pair.new.isDeprecated ? "was deprecated" : "is no longer deprecated"
        report(rule, "\(pair.text) \(text)", at: pair.location)
    }

    private func compareTags(_ pair: OperationPair) {
        guard pair.old.tags.first != pair.new.tags.first else { return }
        let tags = [pair.old, pair.new].map { $0.tags.first?.quoted ?? "none" }
        let message = "the first tag of \(pair.text) changed from \(tags[0]) to \(tags[1])"
        report(.groupChanged, message, at: pair.location, breaks: groupsByTag ? .source : [])
    }

    private func compareArguments(_ pair: OperationPair) {
        if pair.old.flattensBody != pair.new.flattensBody {
            let arguments =
                pair.new.flattensBody ? "a parameter for each property of its body" : "its body as one parameter"
            report(.flatteningChanged, "the method of \(pair.text) has \(arguments)", at: pair.location)
        }
        if pair.old.unlabeledParameter != pair.new.unlabeledParameter {
            let names = [pair.old, pair.new].map { $0.unlabeledParameter?.quoted ?? "none" }
            let message = "the parameter of \(pair.text) without a label changed from \(names[0]) to \(names[1])"
            report(.unlabeledChanged, message, at: pair.location)
        }
    }

    private func compareIdempotency(_ pair: OperationPair) {
        switch (pair.old.idempotencyHeader, pair.new.idempotencyHeader) {
        case (nil, let name?):
            let message = "the idempotency key \(name.quoted) was added to \(pair.text)"
            report(.idempotencyAdded, message, at: pair.location)
        case (let name?, nil):
            let message = "the idempotency key \(name.quoted) was removed from \(pair.text)"
            report(.idempotencyRemoved, message, at: pair.location)
        case (let before?, let after?) where before.lowercased() != after.lowercased():
            let names = "from \(before.quoted) to \(after.quoted)"
            let message = "the header field for the idempotency key of \(pair.text) changed \(names)"
            report(.idempotencyChanged, message, at: pair.location)
        default: break
        }
    }
}
