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

    /// Reports every circle at its first schema.
    func report(to findings: Findings) {
        for cycle in cycles {
            guard let name = cycle.first, let schema = schemas[name] else { continue }
            let way = (cycle + [name]).map(\.quoted).joined(separator: " → ")
            findings.error("ref-cycle", "the schema \(name.quoted) is only itself: \(way)", at: schema.position)
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
