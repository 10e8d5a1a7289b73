extension JSONPath {
    /// A step from a node to one of its children.
    enum Step: Hashable {
        case key(String)
        case index(Int)
    }

    /// A selected node, with the steps from the root to it.
    struct Match {
        var steps: [Step]
        var node: YAMLNode
    }

    /// Returns the nodes that the path selects in a document, in the document's order and without duplicates.
    func matches(in root: YAMLNode) -> [Match] {
        Self.select(segments, from: Match(steps: [], node: root), root: root)
    }

    private static func select(_ segments: [Segment], from start: Match, root: YAMLNode) -> [Match] {
        var current = [start]
        for segment in segments {
            let sources = segment.isRecursive ? current.flatMap(descendants) : current
            let found = sources.flatMap { source in
                segment.selectors.flatMap { children($0, of: source, root: root) }
            }
            var seen: Set<[Step]> = []
            current = found.filter { seen.insert($0.steps).inserted }
        }
        return current
    }

    private static func descendants(of match: Match) -> [Match] {
        var found: [Match] = []
        var pending = [match]
        while let next = pending.popLast() {
            found.append(next)
            pending += children(.wildcard, of: next, root: next.node).reversed()
        }
        return found
    }

    private static func children(_ selector: Selector, of match: Match, root: YAMLNode) -> [Match] {
        func at(_ step: Step, _ node: YAMLNode) -> Match { Match(steps: match.steps + [step], node: node) }
        switch (selector, match.node.content) {
        case (.name(let name), .mapping): return match.node[name].map { [at(.key(name), $0.value)] } ?? []
        case (.wildcard, .mapping(let entries)): return entries.map { at(.key($0.key), $0.value) }
        case (.wildcard, .sequence(let items)): return items.enumerated().map { at(.index($0), $1) }
        case (.index(let index), .sequence(let items)):
            let index = index < 0 ? items.count + index : index
            return items.indices.contains(index) ? [at(.index(index), items[index])] : []
        case (.slice(let start, let end, let step), .sequence(let items)):
            return indices(start, end, step, count: items.count).map { at(.index($0), items[$0]) }
        case (.filter(let filter), .mapping), (.filter(let filter), .sequence):
            return children(.wildcard, of: match, root: root).filter { passes(filter, $0.node, root) }
        default: return []
        }
    }

    /// Returns the indices that a slice selects (RFC 9535 section 2.3.4.2).
    private static func indices(_ start: Int?, _ end: Int?, _ step: Int, count: Int) -> [Int] {
        func normal(_ index: Int) -> Int { index < 0 ? count + index : index }
        if step > 0 {
            let lower = min(max(normal(start ?? 0), 0), count)
            let upper = min(max(normal(end ?? count), 0), count)
            return Array(stride(from: lower, to: upper, by: step))
        }
        guard step < 0 else { return [] }
        let upper = min(max(start.map(normal) ?? count - 1, -1), count - 1)
        let lower = min(max(end.map(normal) ?? -1, -1), count - 1)
        return Array(stride(from: upper, to: lower, by: step))
    }

    // MARK: Filters

    private static func passes(_ filter: Filter, _ node: YAMLNode, _ root: YAMLNode) -> Bool {
        switch filter {
        case .or(let left, let right): passes(left, node, root) || passes(right, node, root)
        case .and(let left, let right): passes(left, node, root) && passes(right, node, root)
        case .not(let inner): !passes(inner, node, root)
        case .exists(let operand): !nodes(operand, node, root).isEmpty
        case .compares(let left, let sign, let right):
            compares(nodes(left, node, root).first, sign, nodes(right, node, root).first)
        }
    }

    private static func nodes(_ operand: Operand, _ node: YAMLNode, _ root: YAMLNode) -> [YAMLNode] {
        switch operand {
        case .literal(let scalar): [YAMLNode(.scalar(scalar), at: node.position)]
        case .current(let segments): select(segments, from: Match(steps: [], node: node), root: root).map(\.node)
        case .root(let segments): select(segments, from: Match(steps: [], node: root), root: root).map(\.node)
        }
    }

    private static func compares(_ left: YAMLNode?, _ sign: String, _ right: YAMLNode?) -> Bool {
        let isEqual = isEqual(left, right)
        switch sign {
        case "==": return isEqual
        case "!=": return !isEqual
        default: break
        }
        let isLess: Bool
        if let left = left?.number, let right = right?.number {
            isLess = left < right
        } else if let left = left?.string, let right = right?.string {
            isLess = left < right
        } else {
            return isEqual && sign.hasSuffix("=")
        }
        return sign.hasPrefix("<") ? isLess || (isEqual && sign == "<=") : !isLess && (!isEqual || sign == ">=")
    }

    private static func isEqual(_ left: YAMLNode?, _ right: YAMLNode?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        if let left = left.number, let right = right.number { return left == right }
        return left.json == right.json
    }
}
