/// Makes one type of the inline types that differ in nothing but their names; the others become other names for it.
///
/// Each keeps the name of its place, so that no name depends on what else the description says: an operation that is
/// added in front changes which of the names is the type's own, and no program notices. Named schemas stay types of
/// their own, equal or not.
struct EqualTypes {
    /// The types in their order, and behind them the other names.
    private(set) var types: [TypePlan] = []

    /// The first equal type behind each inline one, by name.
    private var representatives: [String: String] = [:]
    private var groups: [TypePlan.Kind: [Int]] = [:]

    /// Finds the equal types.
    ///
    /// What a type is made of stands behind it, so that one way from the end to the beginning knows all parts already.
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
            let text = documentsEverything ? ["The same as \(SchemaText.code(SwiftName.bare(name)))."] : []
            aliases.append(TypePlan(name: type.name, documentation: Documentation(text), kind: .alias(.named(name))))
        }
        self.types += aliases
    }
}

extension TypePlan {
    /// The type as one whose values calls send outside of bodies.
    fileprivate var asParameter: TypePlan {
        guard case .openEnum(var plan) = kind else { return self }
        plan.isParameter = true
        var type = self
        type.kind = .openEnum(plan)
        return type
    }
}

extension TypePlan.Kind {
    /// Whether calls send values of the type outside of bodies.
    fileprivate var isParameter: Bool {
        if case .openEnum(let plan) = self { plan.isParameter } else { false }
    }

    /// What two types have in common that may be one, with the names of the types in it replaced.
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
    /// Replaces the name of the type that is used.
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
