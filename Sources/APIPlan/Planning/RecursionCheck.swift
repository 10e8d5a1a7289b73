import OpenAPIReader

/// Finds named schemas that Swift would have to store inside themselves.
///
/// An array or a dictionary between a type and itself is fine: it stores its elements elsewhere. An alias is replaced by
/// what it stands for, so that not even an array helps it.
struct RecursionCheck {
    private struct Edge {
        var target: String
        var position: SourcePosition
    }

    private let table: SchemaTable
    private let schemas: [NamedSchema]

    init(_ description: OpenAPIDescription) {
        table = SchemaTable(description)
        schemas = description.schemas
    }

    /// One error for each way back to a type.
    func diagnostics() -> [Diagnostic] {
        let stored = Dictionary(schemas.map { ($0.name, storedTypes(in: $0.schema)) }) { first, _ in first }
        let aliases = schemas.filter { isAlias($0.schema) }
        let named = Dictionary(aliases.map { ($0.name, aliasedTypes(in: $0.schema)) }) { first, _ in first }
        let found =
            cycles(in: named, of: aliases, advice: "make one of them an object with 'properties'")
            + cycles(in: stored, of: schemas, advice: "put an array between or leave it out")
        var seen: Set<Diagnostic> = []
        return found.filter { seen.insert($0).inserted }
    }

    private func storedTypes(in schema: Schema) -> [Edge] {
        switch table.shape(of: schema) {
        case .reference(let name): [Edge(target: name, position: schema.position)]
        case .structure(let object): object.properties.flatMap { storedTypes(in: $0.schema) }
        default: []
        }
    }

    private func aliasedTypes(in schema: Schema) -> [Edge] {
        switch table.shape(of: schema) {
        case .reference(let name): [Edge(target: name, position: schema.position)]
        case .array(let items): aliasedTypes(in: items)
        case .dictionary(let values?): aliasedTypes(in: values)
        default: []
        }
    }

    private func isAlias(_ schema: Schema) -> Bool {
        switch table.shape(of: schema) {
        case .reference, .array, .dictionary: true
        default: false
        }
    }

    /// Walks every way once, with a stack of its own: references can be chained for longer than a thread's stack is.
    private func cycles(in edges: [String: [Edge]], of schemas: [NamedSchema], advice: String) -> [Diagnostic] {
        var finished: Set<String> = []
        var found: [Diagnostic] = []
        for schema in schemas where !finished.contains(schema.name) {
            var path = [(name: schema.name, next: 0)]
            var places = [schema.name: 0]
            while let (name, next) = path.last {
                guard let edge = edges[name]?.dropFirst(next).first else {
                    finished.insert(name)
                    places[name] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                if let start = places[edge.target] {
                    found.append(diagnostic(for: edge, path: path[start...].map(\.name) + [edge.target], advice))
                } else if !finished.contains(edge.target) {
                    places[edge.target] = path.count
                    path.append((edge.target, 0))
                }
            }
        }
        return found
    }

    private func diagnostic(for edge: Edge, path: [String], _ advice: String) -> Diagnostic {
        let shown = path.count > 8 ? path.prefix(4) + ["…"] + path.suffix(3) : path[...]
        return Diagnostic(
            .error,
            code: "type-recursive",
            "\(edge.target.quoted) contains itself (\(shown.joined(separator: " → "))), which is not supported; "
                + advice,
            at: edge.position
        )
    }
}
