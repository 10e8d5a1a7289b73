/// Finds schemas that stand for themselves without any value between, such as `A: {$ref: '#/components/schemas/A'}`.
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

    /// Reports every circle at its first schema, and gives the schemas that end the circles.
    func broken(_ findings: Findings) -> [String: Schema] {
        var broken: [String: Schema] = [:]
        for cycle in cycles {
            guard let name = cycle.first, let named = schemas[name] else { continue }
            let way = (cycle + [name]).map(\.quoted).joined(separator: " → ")
            var schema = broken[name] ?? named.schema
            let rest = Self.without(cycle.count > 1 ? cycle[1] : name, schema.kind)
            schema.kind = rest
            broken[name] = schema
            let mend = rest == .any ? "it is any value" : "that member is left out"
            findings.warning(
                "ref-cycle",
                "the schema \(name.quoted) is only itself: \(way); \(mend)",
                at: named.position
            )
        }
        return broken
    }

    /// What a schema that is itself or something else leaves to be: something else.
    private static func without(_ name: String, _ kind: Schema.Kind) -> Schema.Kind {
        guard case .union(var union) = kind else { return .any }
        union.members.removeAll { $0.kind == .reference(name) }
        switch union.members.count {
        case 0: return .any
        case 1: return union.members[0].kind
        default: return .union(union)
        }
    }

    /// Depth first without recursion: a chain may be as long as the document.
    private mutating func visit(_ start: String) {
        var waiting = [[start]]
        while var names = waiting.popLast() {
            guard let name = names.popLast() else {
                if let last = path.popLast() {
                    onPath.remove(last)
                    done.insert(last)
                }
                continue
            }
            waiting.append(names)
            if onPath.contains(name) {
                cycles.append(Array(path.drop { $0 != name }))
            } else if !done.contains(name), let schema = schemas[name]?.schema {
                path.append(name)
                onPath.insert(name)
                waiting.append(Self.equals(of: schema))
            }
        }
    }

    /// The names that a value of the schema may be a value of directly.
    private static func equals(of schema: Schema) -> [String] {
        switch schema.kind {
        case .reference(let name): [name]
        case .all(let members) where members.count == 1: members.flatMap(equals)
        default: []
        }
    }
}
