import OpenAPIReader

/// Looks at the parameters of an operation in both documents.
struct ParameterRules {
    let schemas: SchemaComparison
    let log: ChangeLog

    /// Compares all parameters; those in the path by their place in it, the others by name and location.
    func compare(_ pair: OperationPair) {
        let matches = ParameterMatches(pair)
        for (old, new) in matches.pairs { compare(old, new, pair) }
        for parameter in matches.added { reportAdded(parameter, pair) }
        for parameter in matches.removed {
            let rule = parameter.isDeprecated ? ParameterRule.removedDeprecated : .removed
            let ending = parameter.isDeprecated ? ", which was deprecated" : ""
            // A parameter with one value only is no argument.
            let breaks = parameter.constant == nil ? rule.rule.breaks : .wire
            let message = "\(text(parameter, pair)) is gone\(ending)"
            add(rule, message, pair, parameter, nil, breaks: breaks)
        }
        compareOrder(matches.pairs, pair)
    }

    private func text(_ parameter: Parameter, _ pair: OperationPair) -> String {
        "the \(parameter.location.noun) \(parameter.name.quoted) of \(pair.text)"
    }

    private func reportAdded(_ parameter: Parameter, _ pair: OperationPair) {
        let text = text(parameter, pair)
        guard parameter.isRequired else { return add(.addedOptional, "\(text) is new", pair, nil, parameter) }
        if let constant = parameter.constant {
            return add(.addedConstant, "\(text) is new and always \(constant.json)", pair, nil, parameter)
        }
        let rule = ParameterRule.addedRequired.rule
        let isOptional = !parameter.isArgumentRequired(schemas.newTable)
        let breaks = isOptional ? rule.breaks.subtracting(.source) : rule.breaks
        add(.addedRequired, "\(text) is new and required", pair, nil, parameter, breaks: breaks)
    }

    private func compare(_ old: Parameter, _ new: Parameter, _ pair: OperationPair) {
        let text = text(new, pair)
        compareNames(old, new, text, pair)
        compareConstants(old, new, text, pair)
        compareWriting(old, new, text, pair)
        if old.isDeprecated != new.isDeprecated {
            let rule = new.isDeprecated ? ParameterRule.deprecated : .undeprecated
            add(rule, "\(text) is \(new.isDeprecated ? "deprecated" : "no longer deprecated")", pair, old, new)
        }
        if old.isRequired != new.isRequired, old.location == new.location {
            let rule = new.isRequired ? ParameterRule.becameRequired : .becameOptional
            let isShown = new.constant == nil
            let breaks = isShown ? rule.rule.breaks : rule.rule.breaks.subtracting(.source)
            add(
                rule,
                "\(text) is \(new.isRequired ? "required" : "no longer required")",
                pair,
                old,
                new,
                breaks: breaks
            )
        }
        guard old.constant == nil, new.constant == nil else { return }
        schemas.compare(
            old.schema,
            new.schema,
            .request,
            at: Place(text, subject: "\(pair.name) \(new.name)"),
            role: .parameter,
            isText: old.mediaType == nil && new.mediaType == nil,
            isOptional: !new.isRequired
        )
    }

    private func compareNames(_ old: Parameter, _ new: Parameter, _ text: String, _ pair: OperationPair) {
        if old.name != new.name {
            let message = "\(text) was called \(old.name.quoted)"
            let isChosen = old.swiftName != nil && old.swiftName == new.swiftName
            add(OperationRule.pathParameterRenamed.rule, message, pair, old, new, breaks: isChosen ? [] : .source)
        } else if old.location != new.location {
            let message = "\(text) was a \(old.location.noun)"
            add(.locationChanged, message, pair, old, new)
        }
        if old.swiftName != new.swiftName {
            let names = [new.swiftName, old.swiftName].map { $0?.quoted ?? "made of its key" }
            add(.swiftNameChanged, "the Swift name of \(text) is \(names[0]) and no longer \(names[1])", pair, old, new)
        }
    }

    private func compareConstants(_ old: Parameter, _ new: Parameter, _ text: String, _ pair: OperationPair) {
        switch (old.constant, new.constant) {
        case (nil, let value?): add(.constantAdded, "\(text) is always \(value.json)", pair, old, new)
        case (let value?, nil):
            let breaks: Breakage = new.isArgumentRequired(schemas.newTable) ? .source : []
            let message = "\(text) is no longer always \(value.json)"
            add(.constantRemoved, message, pair, old, new, breaks: breaks)
        case (let before?, let after?) where before != after:
            let message = "\(text) is always \(after.json) and no longer \(before.json)"
            add(.constantChanged, message, pair, old, new)
        default: break
        }
    }

    private func compareWriting(_ old: Parameter, _ new: Parameter, _ text: String, _ pair: OperationPair) {
        if old.mediaType != new.mediaType {
            let types = [new.mediaType, old.mediaType].map { $0.map { "as \($0.quoted)" } ?? "in a style" }
            add(.mediaTypeChanged, "\(text) is written \(types[0]) and no longer \(types[1])", pair, old, new)
        }
        guard old.location == new.location, old.mediaType == nil, new.mediaType == nil else { return }
        let isPlain = isPlain(old, schemas.oldTable) && isPlain(new, schemas.newTable)
        if old.style != new.style {
            let styles = "'\(new.style.rawValue)' and no longer '\(old.style.rawValue)'"
            add(.styleChanged, "\(text) is written in the style \(styles)", pair, old, new)
        } else if old.explodes != new.explodes, !isPlain {
            let manner = new.explodes ? "one by one" : "together"
            add(.explodeChanged, "the parts of \(text) are written \(manner)", pair, old, new)
        }
        if old.allowsReserved != new.allowsReserved {
            let rule = new.allowsReserved ? ParameterRule.reservedAllowed : .reservedForbidden
            let manner = new.allowsReserved ? "stand as they are" : "must be encoded"
            add(rule, "reserved characters of \(text) \(manner)", pair, old, new)
        }
    }

    /// Whether a value has no parts, which are all that `explode` is about.
    private func isPlain(_ parameter: Parameter, _ table: SchemaTable) -> Bool {
        switch table.target(of: parameter.schema).schema.kind {
        case .array, .tuple, .object, .any, .union: false
        default: true
        }
    }

    /// A method takes what is required first, each group in the document's order.
    private func compareOrder(_ pairs: [(old: Parameter, new: Parameter)], _ pair: OperationPair) {
        let before = order(pairs.map(\.old), of: pair.old, schemas.oldTable)
        let after = order(pairs.map(\.new), of: pair.new, schemas.newTable)
        let places = Dictionary(pairs.enumerated().map { ($1.old.key, $0) }) { first, _ in first }
        let newPlaces = Dictionary(pairs.enumerated().map { ($1.new.key, $0) }) { first, _ in first }
        let shown = Set(before.compactMap { places[$0] }).intersection(after.compactMap { newPlaces[$0] })
        let old = before.compactMap { places[$0] }.filter(shown.contains)
        let new = after.compactMap { newPlaces[$0] }.filter(shown.contains)
        guard old != new else { return }
        let names = new.map { pairs[$0].new.name.quoted }.joined(separator: ", ")
        let message = "the arguments of \(pair.text) stand in another order: \(names)"
        let rule = ParameterRule.orderChanged.rule
        log.add(rule, pair.name, message, old: pair.old.position, new: pair.new.position)
    }

    private func order(_ parameters: [Parameter], of operation: Operation, _ table: SchemaTable) -> [String] {
        let keys = Set(parameters.map(\.key))
        let shown = operation.parameters.filter { $0.constant == nil && keys.contains($0.key) }
        return (shown.filter { $0.isArgumentRequired(table) } + shown.filter { !$0.isArgumentRequired(table) }).map(
            \.key
        )
    }

    private func add(
        _ rule: ParameterRule,
        _ message: String,
        _ pair: OperationPair,
        _ old: Parameter?,
        _ new: Parameter?,
        breaks: Breakage? = nil
    ) {
        add(rule.rule, message, pair, old, new, breaks: breaks)
    }

    private func add(
        _ rule: Rule,
        _ message: String,
        _ pair: OperationPair,
        _ old: Parameter?,
        _ new: Parameter?,
        breaks: Breakage? = nil
    ) {
        let name = (new ?? old)?.name ?? ""
        log.add(rule, "\(pair.name) \(name)", message, old: old?.position, new: new?.position, breaks: breaks)
    }
}

/// Which parameters an operation has in both documents.
struct ParameterMatches {
    private(set) var pairs: [(old: Parameter, new: Parameter)] = []
    private(set) var added: [Parameter] = []
    private(set) var removed: [Parameter] = []

    /// Parameters in a path are the same where their place in it is; others where name and location are, else the name.
    init(_ pair: OperationPair) {
        let renames = Dictionary(zip(pair.new.pathNames, pair.old.pathNames)) { first, _ in first }
        var left = pair.old.parameters
        var open: [Parameter] = []
        for parameter in pair.new.parameters {
            let name = parameter.location == .path ? renames[parameter.name] ?? parameter.name : parameter.name
            if let index = left.firstIndex(where: { $0.name == name && $0.location == parameter.location }) {
                pairs.append((left.remove(at: index), parameter))
            } else {
                open.append(parameter)
            }
        }
        for parameter in open {
            if parameter.location != .path, let index = left.firstIndex(where: { $0.name == parameter.name }) {
                pairs.append((left.remove(at: index), parameter))
            } else {
                added.append(parameter)
            }
        }
        removed = left
    }
}

extension Parameter {
    /// What no other parameter of an operation has.
    fileprivate var key: String { "\(location.rawValue) \(name)" }

    /// Whether a method's argument for it has no default.
    fileprivate func isArgumentRequired(_ table: SchemaTable) -> Bool {
        location == .path || isRequired && !table.target(of: schema).allowsNull
    }
}

extension Parameter.Location {
    fileprivate var noun: String {
        switch self {
        case .path: "path parameter"
        case .query: "query parameter"
        case .querystring: "query string"
        case .header: "header field"
        case .cookie: "cookie"
        }
    }
}
