/// Finds types that Swift would have to store inside themselves, and keeps a part of each outside.
///
/// An array or a dictionary between a type and itself stores its elements elsewhere already. An alias is replaced by what
/// it stands for, so that not even an array helps it: it becomes a struct around that.
struct RecursionBreaker {
    /// The types, of which none contains itself.
    private(set) var types: [TypePlan]

    private var indices: [String: Int]

    /// Breaks every circle.
    init(_ types: [TypePlan]) {
        self.types = types
        indices = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
        breakAliases()
        breakStorage()
    }

    /// A part of a type that holds another type.
    private enum Part {
        case property(Int)
        case variant(Int)
        case other
    }

    private mutating func breakAliases() {
        let backs = circles { type in
            guard case .alias(let target) = type.kind else { return [] }
            return Self.names(in: target).map { (Part.other, $0) }
        }
        for (_, _, target) in backs {
            guard let index = indices[target], case .alias(let value) = types[index].kind else { continue }
            // What is only another name for itself is nothing.
            types[index].kind = chain(from: value) ? .alias(.anyValue) : .box(value)
        }
    }

    /// Whether a type is a name for a name and so on, in a circle.
    private func chain(from type: TypeReference) -> Bool {
        var type = type
        for _ in 0...types.count {
            switch type {
            case .optional(let wrapped), .nullable(let wrapped): type = wrapped
            case .named(let name):
                guard let index = indices[name], case .alias(let target) = types[index].kind else { return false }
                type = target
            default: return false
            }
        }
        return true
    }

    private mutating func breakStorage() {
        let stored = self
        let backs = circles { stored.parts(of: $0) }
        for (owner, part, _) in backs {
            switch (types[owner].kind, part) {
            case (.structure(var plan), .property(let index)):
                plan.properties[index].isIndirect = true
                types[owner].kind = .structure(plan)
            case (.structure(var plan), .variant(let index)):
                plan.variants[index].isIndirect = true
                types[owner].kind = .structure(plan)
            case (.union(var plan), _):
                plan.isIndirect = true
                types[owner].kind = .union(plan)
            default: break
            }
        }
    }

    private func parts(of type: TypePlan) -> [(Part, String)] {
        switch type.kind {
        case .structure(let plan):
            plan.properties.enumerated().flatMap { index, property in
                stored(in: property.type).map { (.property(index), $0) }
            }
                + plan.variants.enumerated().flatMap { index, variant in
                    stored(in: variant.type).map { (.variant(index), $0) }
                }
        case .union(let plan) where plan.isIndirect: []
        case .union(let plan): plan.cases.flatMap { stored(in: $0.type).map { (.other, $0) } }
        case .box(let type): stored(in: type).map { (.other, $0) }
        case .alias, .openEnum, .responses: []
        }
    }

    /// The struct or enum that a value of the type has inside, through other names for it.
    private func stored(in type: TypeReference) -> [String] {
        var type = type
        for _ in 0...types.count {
            switch type {
            case .optional(let wrapped), .nullable(let wrapped): type = wrapped
            case .named(let name):
                guard let index = indices[name], case .alias(let target) = types[index].kind else { return [name] }
                type = target
            default: return []
            }
        }
        return []
    }

    private static func names(in type: TypeReference) -> [String] {
        switch type {
        case .named(let name): [name]
        case .array(let inner), .dictionary(let inner), .optional(let inner), .nullable(let inner): names(in: inner)
        default: []
        }
    }

    /// The edges that lead back to a type that the way comes from; without them there is no circle.
    ///
    /// It walks every way once, with a stack of its own: types can be chained for longer than a thread's stack is.
    private func circles(
        _ edges: (TypePlan) -> [(Part, String)]
    ) -> [(owner: Int, part: Part, target: String)] {
        var finished: Set<Int> = []
        var found: [(Int, Part, String)] = []
        for start in types.indices where !finished.contains(start) {
            var path = [(index: start, edges: edges(types[start])[...])]
            var onPath: Set<Int> = [start]
            while let (index, waiting) = path.last {
                guard let (part, name) = waiting.first else {
                    finished.insert(index)
                    onPath.remove(index)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].edges.removeFirst()
                guard let target = indices[name] else { continue }
                if onPath.contains(target) {
                    found.append((index, part, name))
                } else if !finished.contains(target) {
                    onPath.insert(target)
                    path.append((target, edges(types[target])[...]))
                }
            }
        }
        return found
    }
}
