/// Keeps the large parts of structs outside of them.
///
/// A struct stores all that its parts store. Where objects hold objects that hold objects, one at the top can have hundreds of
/// strings and arrays inside, and the code that copies and frees it is written out for each of them, again in each type that
/// holds the struct: for large APIs that is half of what the compiler makes.
struct LargeProperties {
    /// How many stored values a struct may have, those inside its properties counted, before it keeps properties outside.
    private static let limit = 8

    /// How many stored values a property of such a struct may have inside.
    private static let propertyLimit = 2

    private var types: [TypePlan]
    private let indices: [String: Int]

    /// How many stored values a type has inside, as far as that is known.
    private var sizes: [Int: Int] = [:]

    /// Whether what a type stores has been looked at.
    private var isEntered: [Bool]

    /// The types with their large properties marked; none of them may contain itself.
    static func marked(_ types: [TypePlan]) -> [TypePlan] {
        var search = LargeProperties(types)
        for index in types.indices { search.visit(index) }
        return search.types
    }

    private init(_ types: [TypePlan]) {
        self.types = types
        isEntered = types.map { _ in false }
        indices = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// Measures a type after all that it stores, with a stack of its own: types can be chained for longer than a thread's
    /// stack is.
    private mutating func visit(_ start: Int) {
        var path = [start]
        while let index = path.last {
            if isEntered[index] {
                path.removeLast()
                if sizes[index] == nil { sizes[index] = measure(index) }
            } else {
                isEntered[index] = true
                path += stored(in: types[index].kind).filter { !isEntered[$0] }
            }
        }
    }

    private func stored(in kind: TypePlan.Kind) -> [Int] {
        let references =
            switch kind {
            case .structure(let plan): plan.properties.filter { !$0.isIndirect }.map(\.type)
            case .union(let plan): plan.isIndirect ? [] : plan.cases.map(\.type)
            case .alias(let target), .box(let target): [target]
            case .openEnum, .responses: [TypeReference]()
            }
        return references.compactMap(\.storedName).compactMap { indices[$0] }
    }

    private mutating func measure(_ index: Int) -> Int {
        switch types[index].kind {
        case .structure(var plan):
            let size = self.size(of: plan)
            if size <= Self.limit { return size }
            for position in plan.properties.indices
            where self.size(of: plan.properties[position].type) > Self.propertyLimit {
                plan.properties[position].isIndirect = true
            }
            types[index].kind = .structure(plan)
            return self.size(of: plan)
        case .union(let plan): return plan.isIndirect ? 1 : plan.cases.reduce(0) { $0 + size(of: $1.type) }
        case .alias(let target), .box(let target): return size(of: target)
        case .openEnum, .responses: return 1
        }
    }

    private func size(of plan: StructurePlan) -> Int {
        let properties = plan.properties.map { $0.isIndirect ? 1 : size(of: $0.type) }
        return properties.reduce(plan.variants.count + (plan.rest == nil ? 0 : 1), +)
    }

    private func size(of type: TypeReference) -> Int {
        type.storedName.flatMap { indices[$0] }.flatMap { sizes[$0] } ?? 1
    }
}
