/// Breaks cycles of types that would contain themselves, by indirect properties and boxes.
///
/// An array or a dictionary in a cycle stores its elements separately already. An alias is expanded by the compiler, so that
/// even an array does not help: it becomes a struct.
struct RecursionBreaker {
    /// The types, of which none contains itself.
    private(set) var types: [TypePlan]

    private var indices: [String: Int]

    /// Breaks every cycle.
    init(_ types: [TypePlan]) {
        self.types = types
        indices = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
        breakAliases()
        breakStorage()
    }

    /// A part of a type that contains another type.
    private enum Part {
        case property(Int)
        case variant(Int)
        case other
    }

    private mutating func breakAliases() {
        let edges = backEdges { type in
            guard case .alias(let target) = type.kind else { return [] }
            return Self.names(in: target).map { (Part.other, $0) }
        }
        for (_, _, target) in edges {
            guard let index = indices[target], case .alias(let value) = types[index].kind else { continue }
            // An alias of itself has no type; it becomes any value.
            types[index].kind = isAliasCycle(value) ? .alias(.anyValue) : .box(value)
        }
    }

    /// Whether a type is an alias of an alias, and so on in a cycle.
    private func isAliasCycle(_ type: TypeReference) -> Bool {
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
        let edges = backEdges { stored.parts(of: $0) }
        for (owner, part, _) in edges {
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

    /// The struct or enum that a value of the type contains, with aliases resolved.
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

    /// The edges that close a cycle.
    ///
    /// It visits every edge once, without recursion: a chain of types may exceed a thread's stack.
    private func backEdges(
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
