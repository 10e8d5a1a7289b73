extension ResultPlan {
    /// Whether a method's signature names a type of the runtime for it.
    var showsRuntime: Bool {
        switch self {
        case .value(let type): type.showsRuntime
        case .text, .bytes, .empty: false
        case .stream: true
        }
    }
}

extension TypePlan {
    /// Whether the declaration names a type of the runtime where others see it.
    var showsRuntime: Bool {
        switch kind {
        case .structure(let plan): plan.properties.contains { $0.type.showsRuntime }
        case .openEnum: false
        case .union: true
        case .alias(let type): type.showsRuntime
        }
    }

    /// Whether the type conforms to a protocol of the runtime.
    var conformsToRuntime: Bool {
        if case .openEnum(let plan) = kind { plan.isParameter } else { false }
    }

    /// Whether the coding methods need the runtime.
    var usesRuntime: Bool {
        switch kind {
        case .structure, .union: true
        case .openEnum, .alias: false
        }
    }
}
