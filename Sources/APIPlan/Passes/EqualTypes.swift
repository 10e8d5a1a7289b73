/// Merges the inline types that differ only in their names: one of them stays, the others become aliases.
///
/// All names stay, so that no name depends on the rest of the description: adding an operation only changes which of the names
/// is the type and which are aliases. Types of named schemas are never merged.
struct EqualTypes {
    /// The types in their order, followed by the aliases.
    private(set) var types: [TypePlan] = []

    /// The name that represents all types equal to an inline type.
    private var representatives: [String: String] = [:]
    private var groups: [TypePlan.Kind: [Int]] = [:]

    /// Merges equal types.
    ///
    /// The parts of a type come after it, so that one pass from the end to the beginning knows all parts already.
    init(_ types: [TypePlan], documentsEverything: Bool) {
        for index in types.indices.reversed() where types[index].isInline {
            let key = types[index].kind.comparable { representatives[$0] ?? $0 }
            groups[key, default: []].append(index)
            representatives[types[index].name] = types[groups[key]?.first ?? index].name
        }
        var originals: [Int: Int] = [:]
        var parameters: Set<Int> = []
        for members in groups.values where members.count > 1 {
            guard let first = members.last else { continue }
            for member in members.dropLast() { originals[member] = first }
            if members.contains(where: { types[$0].kind.isParameter }) { parameters.insert(first) }
        }
        var aliases: [TypePlan] = []
        for (index, type) in types.enumerated() {
            guard let original = originals[index] else {
                self.types.append(parameters.contains(index) ? type.asParameter : type)
                continue
            }
            let name = types[original].name
            let text = documentsEverything ? ["The same as \(Markdown.code(SwiftName.bare(name)))."] : []
            aliases.append(TypePlan(name: type.name, documentation: Documentation(text), kind: .alias(.named(name))))
        }
        self.types += aliases
    }
}

extension TypePlan {
    /// The type, marked as one that is sent in a path, a query or a header.
    fileprivate var asParameter: TypePlan {
        guard case .openEnum(var plan) = kind else { return self }
        plan.isParameter = true
        var type = self
        type.kind = .openEnum(plan)
        return type
    }
}

extension TypePlan.Kind {
    /// Whether values of the type are sent in a path, a query or a header.
    fileprivate var isParameter: Bool {
        if case .openEnum(let plan) = self { plan.isParameter } else { false }
    }

    /// Returns the part of a kind that equal types share, with type names replaced.
    fileprivate func comparable(_ name: (String) -> String) -> TypePlan.Kind {
        switch self {
        case .openEnum(var plan):
            plan.isParameter = false
            return .openEnum(plan)
        case .structure(var plan):
            for index in plan.properties.indices { plan.properties[index].type.rename(name) }
            for index in plan.variants.indices { plan.variants[index].type.rename(name) }
            plan.rest?.type.rename(name)
            return .structure(plan)
        case .union(var plan):
            for index in plan.cases.indices { plan.cases[index].type.rename(name) }
            return .union(plan)
        case .alias, .responses, .box: return self
        }
    }
}

extension TypeReference {
    /// Replaces the name of the type that the reference contains.
    fileprivate mutating func rename(_ name: (String) -> String) {
        switch self {
        case .named(let old): self = .named(name(old))
        case .array(var inner):
            inner.rename(name)
            self = .array(inner)
        case .dictionary(var inner):
            inner.rename(name)
            self = .dictionary(inner)
        case .optional(var inner):
            inner.rename(name)
            self = .optional(inner)
        case .nullable(var inner):
            inner.rename(name)
            self = .nullable(inner)
        case .boolean, .integer, .number, .string, .scalar, .anyValue, .bytes, .runtime: break
        }
    }
}
