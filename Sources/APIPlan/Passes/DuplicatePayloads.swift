/// Finds the unions with two cases of one associated type, which the associated value does not identify.
///
/// Two names can be aliases of one Swift type, such as two lists of strings.
struct DuplicatePayloads {
    /// The number of nested aliases and arrays that are resolved. A type that is nested deeper is treated as a duplicate, which
    /// costs one more comparison.
    private static let maximumDepth = 64

    private let targets: [String: TypeReference]

    /// Returns the types with those unions marked.
    static func marked(_ types: [TypePlan]) -> [TypePlan] {
        let search = DuplicatePayloads(types)
        return types.map { type in
            guard case .union(var plan) = type.kind else { return type }
            let payloads = plan.cases.compactMap { search.resolved($0.type, Self.maximumDepth) } + [.anyValue]
            plan.hasDuplicatePayloads = Set(payloads).count <= plan.cases.count
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

    /// The type with aliases resolved; nil where it is nested too deeply.
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
