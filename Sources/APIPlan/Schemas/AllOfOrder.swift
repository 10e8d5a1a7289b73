import OpenAPIReader

/// The names of schemas, each after the schemas that it includes through `allOf`.
struct AllOfOrder {
    private(set) var names: [String] = []

    /// Sorts depth first, without recursion: a chain may be as long as the document.
    init(_ schemas: [NamedSchema], _ raw: [String: Schema]) {
        var seen: Set<String> = []
        for start in schemas where seen.insert(start.name).inserted {
            var path = [(name: start.name, waiting: Self.included(start.schema)[...])]
            while let (name, waiting) = path.last {
                guard let next = waiting.first else {
                    names.append(name)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].waiting.removeFirst()
                guard let schema = raw[next], seen.insert(next).inserted else { continue }
                path.append((next, Self.included(schema)[...]))
            }
        }
    }

    private static func included(_ schema: Schema) -> [String] {
        switch schema.kind {
        case .reference(let name): [name]
        case .all(let members): members.flatMap(included)
        default: []
        }
    }
}
