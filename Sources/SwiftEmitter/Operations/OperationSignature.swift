import APIPlan

/// The head of a method, in the forms in which it is written.
struct OperationSignature {
    let operation: OperationPlan

    /// The async client's method, with its open brace.
    func client(_ access: AccessLevel) -> SourceLayout {
        let effects = isDeferred ? "" : " async throws"
        let items = parameters(withDefaults: true)
        return layout("\(access.prefix)func", items, "\(effects)\(result(twin: "")) {")
    }

    /// The sync protocol's requirement; defaults cannot stand in a protocol.
    func requirement() -> SourceLayout {
        layout("func", parameters(withDefaults: false), syncEnd)
    }

    /// What a sync client must declare, with default values.
    func syncMethod() -> SourceLayout {
        layout("func", parameters(withDefaults: true), syncEnd)
    }

    /// A sync client's method, with its open brace.
    func syncMethod(_ access: AccessLevel) -> SourceLayout {
        layout("\(access.prefix)func", parameters(withDefaults: true), "\(syncEnd) {")
    }

    /// A call's arguments, each the parameter of the same name.
    func arguments() -> [SourceLayout] {
        operation.parameters.map { parameter in
            .text("\(parameter.isUnlabeled ? "" : "\(SwiftName.label(parameter.name)): ")\(parameter.name)")
        }
    }

    private var syncEnd: String { "\(isDeferred ? "" : " throws")\(result(twin: "Sync"))" }

    /// Whether the method returns at once with what makes the calls.
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

    private func result(twin: String) -> String {
        if case .stream(let plan) = operation.result { return " -> \(twin)APIStream<\(plan.item.spelling)>" }
        if case .pages(let plan) = operation.result { return " -> \(twin)APIPages<\(plan.page.spelling)>" }
        return operation.result.spelling.map { " -> \($0)" } ?? ""
    }
}
