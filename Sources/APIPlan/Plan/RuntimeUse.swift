extension ResultPlan {
    /// Whether a method's signature names a type of the runtime for it.
    var showsRuntime: Bool {
        switch self {
        case .value(let type): type.showsRuntime
        case .optional(let wrapped): wrapped.showsRuntime
        case .text, .bytes, .empty, .choice: false
        case .stream, .pages: true
        }
    }
}

extension TypePlan {
    /// Whether the declaration names a type of the runtime where others see it.
    var showsRuntime: Bool {
        switch kind {
        case .structure(let plan):
            // The coding methods of an object take the runtime's types; those of a tuple take Swift's.
            plan.form == .object
                || (plan.properties.map(\.type) + [plan.rest?.type].compactMap(\.self))
                    .contains(where: \.showsRuntime)
        case .openEnum, .union: true
        case .alias(let type), .box(let type): type.showsRuntime
        // The initializer's parameter is one.
        case .responses: true
        }
    }

    /// Whether the type conforms to a protocol of the runtime.
    var conformsToRuntime: Bool {
        if case .alias = kind { false } else { true }
    }
}
