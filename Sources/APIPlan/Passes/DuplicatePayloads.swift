/// Finds the unions of which two cases hold values of one type: what they hold does not tell them apart.
///
/// Two names can stand for one Swift type: those of two lists of strings.
struct TwinCases {
    /// How many names and lists are looked through; behind more of them a type counts as any, which costs a comparison only.
    private static let deepest = 64

    private let targets: [String: TypeReference]

    /// The types with those unions marked.
    static func marked(_ types: [TypePlan]) -> [TypePlan] {
        let search = TwinCases(types)
        return types.map { type in
            guard case .union(var plan) = type.kind else { return type }
            let payloads = plan.cases.compactMap { search.resolved($0.type, Self.deepest) } + [.anyValue]
            plan.hasTwinCases = Set(payloads).count <= plan.cases.count
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

    /// The type without the names that stand for another one; nil where it is nested too deeply to tell.
    private func resolved(_ type: TypeReference, _ depth: Int) -> TypeReference? {
        guard depth > 0 else { return nil }
        return switch type {
        case .named(let name): targets[name].map { resolved($0, depth - 1) } ?? type
        case .array(let inner): resolved(inner, depth - 1).map(TypeReference.array)
        case .dictionary(let inner): resolved(inner, depth - 1).map(TypeReference.dictionary)
        case .optional(let inner): resolved(inner, depth - 1).map(TypeReference.optional)
        case .nullable(let inner): resolved(inner, depth - 1).map(TypeReference.nullable)
        case .boolean, .integer, .number, .string, .scalar, .anyValue, .bytes, .runtime: type
        }
    }
}
