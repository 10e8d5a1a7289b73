import OpenAPIReader

/// The operations of two documents: pairs, additions and removals.
struct OperationPairing {
    private(set) var pairs: [OperationPair] = []
    private(set) var added: [Operation] = []
    private(set) var removed: [Operation] = []

    /// Pairs operations by method and path, else by method and path without the names of path parameters.
    init(_ old: [Operation], _ new: [Operation]) {
        let byName = Dictionary(old.map { ($0.methodAndPath, $0) }) { first, _ in first }
        let names = Set(new.map(\.methodAndPath))
        let unmatched = old.filter { !names.contains($0.methodAndPath) }
        var byRoute = Dictionary(unmatched.map { ($0.route, $0) }) { first, _ in first }
        for operation in new {
            if let partner = byName[operation.methodAndPath] {
                pairs.append(OperationPair(old: partner, new: operation))
            } else if let partner = byRoute.removeValue(forKey: operation.route) {
                pairs.append(OperationPair(old: partner, new: operation))
            } else {
                added.append(operation)
            }
        }
        let paired = Set(pairs.map(\.old.methodAndPath))
        removed = old.filter { !paired.contains($0.methodAndPath) }
    }
}
