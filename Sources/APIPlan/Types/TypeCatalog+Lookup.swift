extension TypeCatalog {
    /// Returns the struct that a type is, directly or through aliases.
    func structure(_ type: TypeReference) -> (name: String, plan: StructurePlan)? {
        guard let index = index(of: type), case .structure(let plan) = types[index].kind else { return nil }
        return (types[index].name, plan)
    }

    /// Returns the type that an alias refers to; every other type is returned unchanged.
    func target(of type: TypeReference) -> TypeReference {
        guard let index = index(of: type), case .alias(let target) = types[index].kind else { return type }
        return target
    }

    /// Returns whether values of the type have a plain form in a path, a query or a header, and marks an open enum as one
    /// that is sent there.
    func useAsParameter(_ type: TypeReference) -> Bool {
        guard case .named = type else { return type.isPrimitive }
        guard let index = index(of: type) else { return false }
        switch types[index].kind {
        case .openEnum(var plan):
            plan.isParameter = true
            set(.openEnum(plan), at: index)
            return true
        case .alias(let target): return target.isPrimitive
        case .structure, .union, .responses, .box: return false
        }
    }

    /// The index of a named type, or of the last alias before a type that has no name.
    private func index(of type: TypeReference) -> Int? {
        var last: Int?
        var current = type
        for _ in types.indices {
            guard case .named(let name) = current else { return last }
            guard let index = index(of: name) else { return nil }
            last = index
            guard case .alias(let target) = types[index].kind else { return last }
            current = target
        }
        return last
    }
}

extension TypeReference {
    /// Whether the type is a string, a number or a boolean of Swift, or the type of a format.
    fileprivate var isPrimitive: Bool {
        if case .scalar = self { true } else { [.boolean, .integer, .number, .string].contains(self) }
    }
}
