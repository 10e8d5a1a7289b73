/// Finds the unions of which two cases hold values of one type: what they hold does not tell them apart.
///
/// Two schemas can become one Swift type: two strings with patterns of their own, or an alias and what it stands for.
struct TwinCases {
    private let targets: [String: TypeReference]

    /// The types with those unions marked.
    static func marked(_ types: [TypePlan]) -> [TypePlan] {
        let search = TwinCases(types)
        return types.map { type in
            guard case .union(var plan) = type.kind else { return type }
            let payloads = plan.cases.map { search.resolved($0.type) } + [.anyValue]
            plan.hasTwinCases = Set(payloads).count < payloads.count
            var type = type
            type.kind = .union(plan)
            return type
        }
    }

    private init(_ types: [TypePlan]) {
        let aliases = types.compactMap { type in
            if case .alias(let target) = type.kind { (type.name, target) } else { nil }
        }
        targets = Dictionary(aliases) { first, _ in first }
    }

    /// The type without the names that stand for another one; none of them stands for itself.
    private func resolved(_ type: TypeReference) -> TypeReference {
        switch type {
        case .named(let name): targets[name].map(resolved) ?? type
        case .array(let inner): .array(resolved(inner))
        case .dictionary(let inner): .dictionary(resolved(inner))
        case .optional(let inner): .optional(resolved(inner))
        case .nullable(let inner): .nullable(resolved(inner))
        case .boolean, .integer, .number, .string, .scalar, .anyValue, .bytes, .runtime: type
        }
    }
}
