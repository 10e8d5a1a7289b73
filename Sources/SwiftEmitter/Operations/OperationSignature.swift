import APIPlan

/// The signature of an operation's method, in the async client, the sync protocol and the sync client.
struct OperationSignature {
    let operation: OperationPlan

    /// The async client's method, with its open brace.
    func client(_ access: AccessLevel) -> SourceLayout {
        let effects = isDeferred ? "" : " async throws"
        let items = parameters(withDefaults: true)
        return layout("\(access.prefix)func", items, "\(effects)\(result(prefix: "")) {")
    }

    /// The requirement of the sync protocol. A protocol cannot have default values.
    func requirement() -> SourceLayout {
        layout("func", parameters(withDefaults: false), syncEnd)
    }

    /// The signature that a sync client must declare, with default values.
    func syncMethod() -> SourceLayout {
        layout("func", parameters(withDefaults: true), syncEnd)
    }

    /// A sync client's method, with its open brace.
    func syncMethod(_ access: AccessLevel) -> SourceLayout {
        layout("\(access.prefix)func", parameters(withDefaults: true), "\(syncEnd) {")
    }

    /// The arguments of a call that passes on each parameter.
    func arguments() -> [SourceLayout] {
        operation.parameters.map { parameter in
            .text("\(parameter.isUnlabeled ? "" : "\(SwiftName.label(parameter.name)): ")\(parameter.name)")
        }
    }

    private var syncEnd: String { "\(isDeferred ? "" : " throws")\(result(prefix: "Sync"))" }

    /// Whether the method returns a stream or pages, which send their requests later.
    var isDeferred: Bool {
        switch operation.result {
        case .stream, .pages: true
        default: false
        }
    }

    private func layout(_ keyword: String, _ items: [SourceLayout], _ end: String) -> SourceLayout {
        .list(open: "\(keyword) \(operation.name)(", items: items, close: ")\(end)")
    }

    private func parameters(withDefaults: Bool) -> [SourceLayout] {
        operation.parameters.map { parameter in
            let label = parameter.isUnlabeled ? "_ " : ""
            let value = withDefaults && parameter.hasNilDefault ? " = nil" : ""
            return .text("\(label)\(parameter.name): \(parameter.type.spelling)\(value)")
        }
    }

    private func result(prefix: String) -> String {
        if case .stream(let plan) = operation.result { return " -> \(prefix)APIStream<\(plan.item.spelling)>" }
        if case .pages(let plan) = operation.result { return " -> \(prefix)APIPages<\(plan.page.spelling)>" }
        return operation.result.spelling.map { " -> \($0)" } ?? ""
    }
}
