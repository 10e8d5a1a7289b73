import OpenAPIReader

/// Finds the operation for a method and a path.
struct RouteTable: Sendable {
    /// The result of a lookup.
    enum Match: Sendable {
        /// An operation with the percent-encoded values of its path parameters.
        case operation(Operation, pathValues: [String: String])
        /// The path exists, but only with these methods.
        case wrongMethod(allowed: [String])
        /// No operation has the path.
        case unknownPath
    }

    private let routes: [(template: PathPattern, operation: Operation)]

    /// Sorts the operations so that `/models/current` matches before `/models/{id}` (OpenAPI 3.1 section 4.8.8).
    init(_ operations: [Operation]) {
        routes = operations.map { (PathPattern($0.path), $0) }.sorted { $0.template.precedes($1.template) }
    }

    /// Looks up a request; `path` is the percent-encoded part before the question mark.
    func match(method: String, path: String) -> Match {
        let matches = routes.compactMap { route in
            route.template.match(path).map { (operation: route.operation, values: $0) }
        }
        guard let best = matches.first else { return .unknownPath }
        // A broader template belongs to another resource, so only operations with the best template match.
        let samePath = matches.filter { $0.operation.path == best.operation.path }
        if let found = samePath.first(where: { $0.operation.method == method }) {
            return .operation(found.operation, pathValues: found.values)
        }
        return .wrongMethod(allowed: samePath.map(\.operation.method).sorted())
    }
}
