/// Finds schemas that only refer to themselves, such as `A: {$ref: '#/components/schemas/A'}`.
struct SchemaCycles {
    private let schemas: [String: NamedSchema]
    private var done: Set<String> = []
    private var path: [String] = []
    private var onPath: Set<String> = []
    private(set) var cycles: [[String]] = []

    init(_ schemas: [NamedSchema]) {
        self.schemas = Dictionary(schemas.map { ($0.name, $0) }) { first, _ in first }
        for schema in schemas { visit(schema.name) }
    }

    /// Reports every circle at its first schema, and returns changed schemas that end the circles, by their names.
    func broken(_ diagnostics: DiagnosticCollector) -> [String: Schema] {
        var broken: [String: Schema] = [:]
        for cycle in cycles {
            guard let name = cycle.first, let named = schemas[name] else { continue }
            let path = (cycle + [name]).map(\.quoted).joined(separator: " → ")
            var schema = broken[name] ?? named.schema
            let kind = Self.removing(cycle.count > 1 ? cycle[1] : name, from: schema.kind)
            schema.kind = kind
            broken[name] = schema
            let consequence = kind == .any ? "it is read as any value" : "that member is left out"
            let message = "the schema \(name.quoted) refers only to itself: \(path); \(consequence)"
            diagnostics.warning("ref-cycle", message, at: named.position)
        }
        return broken
    }

    /// Returns a kind without a reference: for a union its other members, otherwise any value.
    private static func removing(_ name: String, from kind: Schema.Kind) -> Schema.Kind {
        guard case .union(var union) = kind else { return .any }
        union.members.removeAll { $0.kind == .reference(name) }
        switch union.members.count {
        case 0: return .any
        case 1: return union.members[0].kind
        default: return .union(union)
        }
    }

    /// Searches depth first and without recursion, because a chain may be as long as the document.
    private mutating func visit(_ start: String) {
        var pending = [[start]]
        while var names = pending.popLast() {
            guard let name = names.popLast() else {
                if let last = path.popLast() {
                    onPath.remove(last)
                    done.insert(last)
                }
                continue
            }
            pending.append(names)
            if onPath.contains(name) {
                cycles.append(Array(path.drop { $0 != name }))
            } else if !done.contains(name), let schema = schemas[name]?.schema {
                path.append(name)
                onPath.insert(name)
                pending.append(Self.aliases(of: schema))
            }
        }
    }

    /// Returns the schema that a schema is only a reference to, if it is one.
    private static func aliases(of schema: Schema) -> [String] {
        switch schema.kind {
        case .reference(let name): [name]
        case .all(let members) where members.count == 1: members.flatMap(aliases)
        default: []
        }
    }
}
