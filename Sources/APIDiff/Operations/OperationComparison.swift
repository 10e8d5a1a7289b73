import OpenAPIReader

/// Pairs the operations of two documents and looks at each pair.
struct OperationRules {
    let old: OpenAPIDescription
    let new: OpenAPIDescription
    let options: DiffOptions
    let schemas: SchemaComparison
    let log: ChangeLog

    /// Compares all operations; what has no partner is new or gone.
    func compare() {
        let pairing = OperationPairing(old.operations, new.operations)
        for operation in pairing.added {
            let message = "\(operation.name.quoted) is new"
            log.add(OperationRule.added.rule, operation.name, message, old: nil, new: operation.position)
        }
        for operation in pairing.removed {
            let rule = operation.isDeprecated ? OperationRule.removedDeprecated : .removed
            let ending = operation.isDeprecated ? ", which was deprecated" : ""
            let message = "\(operation.name.quoted) is gone\(ending)"
            log.add(rule.rule, operation.name, message, old: operation.position, new: nil)
        }
        for pair in pairing.pairs { compare(pair) }
    }

    private func compare(_ pair: OperationPair) {
        compareNames(pair)
        compareMarks(pair)
        compareIdempotency(pair)
        compareCallbacks(pair)
        ParameterRules(schemas: schemas, log: log).compare(pair)
        BodyRules(schemas: schemas, log: log).compare(pair)
        ResponseRules(schemas: schemas, log: log).compare(pair)
        StreamRules(schemas: schemas, log: log).compare(pair)
        PageRules(log: log).compare(pair)
        SecurityRules(log: log).compare(pair, old.security, new.security)
        ServerRules(log: log).compare(pair)
    }

    private func compareNames(_ pair: OperationPair) {
        let old = pair.old
        let new = pair.new
        if old.swiftName != new.swiftName {
            let message =
                "the method of \(pair.text) is called \(named(new.swiftName)) and no longer \(named(old.swiftName))"
            add(.swiftNameChanged, message, pair)
        }
        guard old.operationID != new.operationID else { return }
        // The method's name is chosen, but types that have no name are named after the method, so it must be so in both.
        let breaks: Breakage? = old.swiftName != nil && old.swiftName == new.swiftName ? [] : nil
        let before = old.operationIDPosition ?? old.position
        let after = new.operationIDPosition ?? new.position
        switch (old.operationID, new.operationID) {
        case (nil, let id?):
            add(.idAdded, "\(pair.text) has the operationId \(id.quoted)", pair, new: after, breaks: breaks)
        case (let id?, nil):
            add(
                .idRemoved,
                "\(pair.text) no longer has the operationId \(id.quoted)",
                pair,
                old: before,
                breaks: breaks
            )
        case (let one?, let other?):
            let message = "the operationId of \(pair.text) is \(other.quoted) and no longer \(one.quoted)"
            add(.idChanged, message, pair, old: before, new: after, breaks: breaks)
        case (nil, nil): break
        }
    }

    private func named(_ name: String?) -> String { name.map(\.quoted) ?? "as its operationId or path says" }

    private func compareMarks(_ pair: OperationPair) {
        let old = pair.old
        let new = pair.new
        if old.isDeprecated != new.isDeprecated {
            let rule = new.isDeprecated ? OperationRule.deprecated : .undeprecated
            add(rule, "\(pair.text) is \(new.isDeprecated ? "deprecated" : "no longer deprecated")", pair)
        }
        if old.tags.first != new.tags.first {
            let message =
                "the first tag of \(pair.text) is \(new.tags.first?.quoted ?? "none") and no longer "
                + (old.tags.first?.quoted ?? "none")
            add(.groupChanged, message, pair, breaks: options.groupsByTag ? .source : [])
        }
        if old.flattensBody != new.flattensBody {
            let ending = new.flattensBody ? "its body's properties" : "its body and no longer the body's properties"
            add(.flatteningChanged, "the method of \(pair.text) takes \(ending)", pair)
        }
        if old.unlabeledParameter != new.unlabeledParameter {
            let message =
                "the argument of \(pair.text) without a label is \(new.unlabeledParameter?.quoted ?? "none") and no "
                + "longer \(old.unlabeledParameter?.quoted ?? "none")"
            add(.unlabeledChanged, message, pair)
        }
    }

    private func compareIdempotency(_ pair: OperationPair) {
        switch (pair.old.idempotencyHeader, pair.new.idempotencyHeader) {
        case (nil, let name?):
            add(.idempotencyAdded, "\(pair.text) has its idempotency key in \(name.quoted)", pair)
        case (let name?, nil):
            add(.idempotencyRemoved, "\(pair.text) no longer has an idempotency key in \(name.quoted)", pair)
        case (let before?, let after?) where before.lowercased() != after.lowercased():
            let message =
                "the idempotency key of \(pair.text) is in \(after.quoted) and no longer in \(before.quoted)"
            add(.idempotencyChanged, message, pair)
        default: break
        }
    }

    private func compareCallbacks(_ pair: OperationPair) {
        let before = pair.old.callbacks
        let after = pair.new.callbacks
        for callback in after {
            guard let old = before.first(where: { $0.name == callback.name }) else {
                let message = "the callback \(callback.name.quoted) of \(pair.text) is new"
                add(.callbackAdded, message, pair, new: callback.position)
                continue
            }
            WebhookRules(schemas: schemas, log: log).comparePayloads(old.operations, callback.operations)
        }
        for callback in before where !after.contains(where: { $0.name == callback.name }) {
            let message = "the callback \(callback.name.quoted) of \(pair.text) is gone"
            let breaks: Breakage = callback.operations.contains(where: \.hasPayload) ? [.wire, .source] : .wire
            add(.callbackRemoved, message, pair, old: callback.position, breaks: breaks)
        }
    }

    private func add(
        _ rule: OperationRule,
        _ message: String,
        _ pair: OperationPair,
        old: SourcePosition? = nil,
        new: SourcePosition? = nil,
        breaks: Breakage? = nil
    ) {
        log.add(
            rule.rule,
            pair.name,
            message,
            old: old ?? pair.old.position,
            new: new ?? pair.new.position,
            breaks: breaks
        )
    }
}

/// Which operations two documents have in common.
struct OperationPairing {
    private(set) var pairs: [OperationPair] = []
    private(set) var added: [Operation] = []
    private(set) var removed: [Operation] = []

    /// Operations are the same where method and path are; else where only the names of the path's parameters differ.
    init(_ old: [Operation], _ new: [Operation]) {
        let byName = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
        let names = Set(new.map(\.name))
        let left = old.filter { !names.contains($0.name) }
        var byRoute = Dictionary(left.map { ($0.route, $0) }) { first, _ in first }
        for operation in new {
            if let partner = byName[operation.name] {
                pairs.append(OperationPair(old: partner, new: operation))
            } else if let partner = byRoute.removeValue(forKey: operation.route) {
                pairs.append(OperationPair(old: partner, new: operation))
            } else {
                added.append(operation)
            }
        }
        let taken = Set(pairs.map(\.old.name))
        removed = old.filter { !taken.contains($0.name) }
    }
}
