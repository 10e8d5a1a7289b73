/// Marks the large properties of structs as indirect.
///
/// A struct contains the storage of all its properties. A struct of nested structs can contain hundreds of strings and arrays.
/// The compiler generates code to copy and release each of them, again in every type that contains the struct: for large APIs
/// that is half of the generated machine code.
struct LargeProperties {
    /// The number of stored values, including nested ones, above which a struct has indirect properties.
    private static let limit = 8

    /// The number of stored values above which a property of such a struct is indirect.
    private static let propertyLimit = 2

    private var types: [TypePlan]
    private let indices: [String: Int]

    /// The number of stored values in each type that was measured.
    private var sizes: [Int: Int] = [:]

    /// Whether the parts of a type were visited.
    private var isVisited: [Bool]

    /// Returns the types with large properties marked; none of the types may contain itself.
    static func marked(_ types: [TypePlan]) -> [TypePlan] {
        var search = LargeProperties(types)
        for index in types.indices { search.visit(index) }
        return search.types
    }

    private init(_ types: [TypePlan]) {
        self.types = types
        isVisited = types.map { _ in false }
        indices = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// Measures a type after its parts, without recursion: a chain of types may exceed a thread's stack.
    private mutating func visit(_ start: Int) {
        var path = [start]
        while let index = path.last {
            if isVisited[index] {
                path.removeLast()
                if sizes[index] == nil { sizes[index] = measure(index) }
            } else {
                isVisited[index] = true
                path += stored(in: types[index].kind).filter { !isVisited[$0] }
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
