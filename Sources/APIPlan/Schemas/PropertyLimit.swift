import OpenAPIReader

/// Refuses descriptions whose `allOf` would become more properties than can be planned or compiled: a chain of 5000 schemas
/// with a property each is one of 12 million.
struct PropertyBudget {
    /// Stripe's description, one of the largest, has ten thousand.
    static let most = 1_000_000

    /// The error for a description that is over the budget; nil for all others.
    static func excess(in description: OpenAPIDescription) -> Diagnostic? {
        var budget = PropertyBudget(description)
        return description.schemas.lazy.compactMap { budget.excess(with: $0) }.first
    }

    private let schemas: [String: NamedSchema]

    /// The names of the properties of schemas that are made with `allOf`, or stand in one.
    private var names: [String: Set<String>] = [:]
    private var total = 0

    private init(_ description: OpenAPIDescription) {
        schemas = Dictionary(description.schemas.map { ($0.name, $0) }) { first, _ in first }
    }

    private mutating func excess(with schema: NamedSchema) -> Diagnostic? {
        if case .all = schema.schema.kind { count(schema.name) }
        guard total > Self.most else { return nil }
        let message =
            "'allOf' up to the schema \(schema.name.quoted) makes more than \(Self.most) properties; split the description"
        return Diagnostic(.error, code: "allof-budget", message, at: schema.position)
    }

    /// Adds up the properties of a schema and of those that it takes in; the way there may be as long as the document.
    private mutating func count(_ start: String) {
        var waiting = [start]
        var path: Set<String> = []
        while let name = waiting.last, total <= Self.most {
            let parts = schemas[name].map { Parts($0.schema) } ?? Parts()
            let missing = parts.references.filter { names[$0] == nil && !path.contains($0) && $0 != name }
            if names[name] == nil, !missing.isEmpty, path.insert(name).inserted {
                waiting += missing
                continue
            }
            waiting.removeLast()
            path.remove(name)
            guard names[name] == nil else { continue }
            let all = parts.references.reduce(into: parts.properties) { $0.formUnion(names[$1] ?? []) }
            names[name] = all
            total += all.count
        }
    }

    /// What a schema has itself, and the schemas that it takes in.
    private struct Parts {
        var properties: Set<String> = []
        var references: [String] = []

        init() {}

        init(_ schema: Schema) {
            add(schema)
        }

        private mutating func add(_ schema: Schema) {
            switch schema.kind {
            case .object(let object): properties.formUnion(object.properties.map(\.name))
            case .reference(let name): if !references.contains(name) { references.append(name) }
            case .all(let members): for member in members { add(member) }
            default: break
            }
        }
    }
}
