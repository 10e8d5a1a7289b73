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
        case .exists(let query): !nodes(query, node, root).isEmpty
        case .compares(let left, let sign, let right):
            compares(value(left, node, root), sign, value(right, node, root))
        case .matches(let text, let pattern, let isWhole):
            matches(value(text, node, root)?.string, value(pattern, node, root)?.string, isWhole: isWhole)
        }
    }

    private static func nodes(_ query: Query, _ node: YAMLNode, _ root: YAMLNode) -> [YAMLNode] {
        let start = query.isFromRoot ? root : node
        return select(query.segments, from: Match(steps: [], node: start), root: root).map(\.node)
    }

    /// The value of an operand; nil for nothing.
    private static func value(_ operand: Operand, _ node: YAMLNode, _ root: YAMLNode) -> YAMLNode? {
        func number(_ count: Int) -> YAMLNode { YAMLNode(.scalar(.integer(count)), at: node.position) }
        switch operand {
        case .literal(let scalar): return YAMLNode(.scalar(scalar), at: node.position)
        case .query(let query): return nodes(query, node, root).first
        case .count(let query): return number(nodes(query, node, root).count)
        case .value(let query):
            let found = nodes(query, node, root)
            return found.count == 1 ? found[0] : nil
        case .length(let inner):
            switch value(inner, node, root)?.content {
            case .scalar(.string(let text)): return number(text.unicodeScalars.count)
            case .sequence(let items): return number(items.count)
            case .mapping(let entries): return number(entries.count)
            case .scalar, nil: return nil
            }
        }
    }

    /// Whether a text matches a regular expression (RFC 9485); no text matches an invalid one.
    private static func matches(_ text: String?, _ pattern: String?, isWhole: Bool) -> Bool {
        guard let text, let pattern, let regex = try? Regex(dotted(pattern)).matchingSemantics(.unicodeScalar) else {
            return false
        }
        return (isWhole ? try? regex.wholeMatch(in: text) : try? regex.firstMatch(in: text)) != nil
    }

    /// The pattern with each dot as "any character but a line break" (RFC 9485 section 5.3).
    private static func dotted(_ pattern: String) -> String {
        var result = ""
        var isEscaped = false
        var isInClass = false
        for letter in pattern {
            if letter == ".", !isEscaped, !isInClass {
                result += "[^\\n\\r]"
            } else {
                result.append(letter)
            }
            if !isEscaped, letter == "[" { isInClass = true }
            if !isEscaped, letter == "]" { isInClass = false }
            isEscaped = letter == "\\" && !isEscaped
        }
        return result
    }

    private static func compares(_ left: YAMLNode?, _ sign: String, _ right: YAMLNode?) -> Bool {
        switch sign {
        case "==": isEqual(left, right)
        case "!=": !isEqual(left, right)
        case "<": isLess(left, right)
        case ">": isLess(right, left)
        case "<=": isLess(left, right) || isEqual(left, right)
        default: isLess(right, left) || isEqual(left, right)
        }
    }

    /// Only numbers and strings have an order (RFC 9535 section 2.3.5.2.2).
    private static func isLess(_ left: YAMLNode?, _ right: YAMLNode?) -> Bool {
        if let left = left?.number, let right = right?.number { return left < right }
        guard let left = left?.string, let right = right?.string else { return false }
        return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    }

    private static func isEqual(_ left: YAMLNode?, _ right: YAMLNode?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        if let left = left.number, let right = right.number { return left == right }
        switch (left.content, right.content) {
        case (.scalar(.string(let left)), .scalar(.string(let right))): return left.utf8.elementsEqual(right.utf8)
        case (.scalar(let left), .scalar(let right)): return left == right
        case (.sequence(let left), .sequence(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { isEqual($0, $1) }
        case (.mapping(let left), .mapping(let others)):
            return left.count == others.count && left.allSatisfy { isEqual($0.value, right[$0.key]?.value) }
        default: return false
        }
    }
}
