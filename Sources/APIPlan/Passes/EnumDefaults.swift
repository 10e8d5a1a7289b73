/// Replaces values of enums in the defaults of properties by the names of their cases.
///
/// Types are planned before the enums that they use have cases.
struct EnumDefaults {
    private let types: [String: TypePlan.Kind]

    /// Returns the types with the cases in their defaults.
    static func named(_ types: [TypePlan]) -> [TypePlan] {
        let search = EnumDefaults(
            types: Dictionary(types.map { ($0.name, $0.kind) }) { first, _ in first }
        )
        return types.map { type in
            guard case .structure(var plan) = type.kind else { return type }
            for index in plan.properties.indices {
                guard case .enumeration(let value)? = plan.properties[index].defaultValue else { continue }
                guard let name = search.caseName(of: value, in: plan.properties[index].type) else { continue }
                plan.properties[index].defaultValue = .enumCase(name)
            }
            var type = type
            type.kind = .structure(plan)
            return type
        }
    }

    /// Returns the name of the case; nil if the type has none, and if the name would mean a case of `Optional`.
    private func caseName(of value: String, in type: TypeReference) -> String? {
        var type = type
        var isOptional = false
        for _ in 0...types.count {
            switch type {
            case .optional(let wrapped): (type, isOptional) = (wrapped, true)
            case .named(let name):
                switch types[name] {
                case .alias(let target): type = target
                case .openEnum(let plan):
                    let name = plan.cases.first { $0.wireValue == .string(value) }?.name
                    return isOptional && (name == "none" || name == "some") ? nil : name
                default: return nil
                }
            default: return nil
            }
        }
        return nil
    }
}
