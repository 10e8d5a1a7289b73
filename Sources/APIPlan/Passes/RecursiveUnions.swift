/// Marks the unions that would contain themselves, or that contain a struct, as `indirect`.
///
/// An array or a dictionary in a cycle needs no mark: it stores its elements separately.
struct RecursiveUnions {
    private var types: [TypePlan]
    private let indices: [String: Int]

    // Tarjan's algorithm, without recursion: a chain of types may exceed a thread's stack.
    private var order: [Int?]
    private var lowest: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var next = 0

    /// Returns the types, with every such union marked.
    static func marked(_ types: [TypePlan]) -> [TypePlan] {
        var search = RecursiveUnions(types)
        for index in types.indices where search.order[index] == nil { search.visit(index) }
        return search.types
    }

    private init(_ types: [TypePlan]) {
        self.types = types
        indices = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
        order = Array(repeating: nil, count: types.count)
        lowest = Array(repeating: 0, count: types.count)
        isOpen = Array(repeating: false, count: types.count)
    }

    private mutating func visit(_ start: Int) {
        var path = [(index: start, waiting: enter(start)[...])]
        while let (index, waiting) = path.last {
            if let target = waiting.first {
                path[path.count - 1].waiting.removeFirst()
                if order[target] == nil {
                    path.append((target, enter(target)[...]))
                } else if isOpen[target] {
                    lowest[index] = min(lowest[index], order[target] ?? 0)
                }
            } else {
                path.removeLast()
                if let parent = path.last?.index { lowest[parent] = min(lowest[parent], lowest[index]) }
                if lowest[index] == order[index] { close(index) }
            }
        }
    }

    private mutating func enter(_ index: Int) -> [Int] {
        order[index] = next
        lowest[index] = next
        next += 1
        open.append(index)
        isOpen[index] = true
        return stored(in: types[index].kind).compactMap(\.storedName).compactMap { indices[$0] }
    }

    /// Closes a component: the types from the index to the end of the stack are a cycle, or a single type.
    private mutating func close(_ index: Int) {
        guard let start = open.lastIndex(of: index) else { return }
        let component = open[start...]
        open.removeSubrange(start...)
        for member in component {
            isOpen[member] = false
            guard case .union(var plan) = types[member].kind else { continue }
            let containsItself = plan.cases.contains { $0.type.storedName == types[member].name }
            plan.isIndirect = component.count > 1 || containsItself || plan.cases.contains { isLarge($0.type) }
            types[member].kind = .union(plan)
        }
    }

    /// Whether a value is larger than a string or an array.
    ///
    /// The compiler would generate code to copy and release each part of each member, again in every type that contains the
    /// union.
    private func isLarge(_ type: TypeReference) -> Bool {
        var type = type
        for _ in 0...types.count {
            guard let name = type.storedName, let index = indices[name] else { return false }
            switch types[index].kind {
            case .structure, .responses, .box: return true
            case .openEnum: return false
            // A large union is indirect itself, and no larger than a reference.
            case .union: return false
            case .alias(let target): type = target
            }
        }
        return false
    }

    private func stored(in kind: TypePlan.Kind) -> [TypeReference] {
        switch kind {
        case .structure(let plan): plan.properties.map(\.type) + plan.variants.map(\.type)
        case .union(let plan): plan.cases.map(\.type)
        case .alias(let type), .box(let type): [type]
        case .openEnum, .responses: []
        }
    }
}

extension TypeReference {
    /// The name of the type that a value of this type contains directly.
    var storedName: String? {
        switch self {
        case .named(let name): name
        case .optional(let inner), .nullable(let inner): inner.storedName
        default: nil
        }
    }
}
