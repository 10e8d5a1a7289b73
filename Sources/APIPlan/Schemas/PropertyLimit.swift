import OpenAPIReader

/// Rejects descriptions whose `allOf` expands to more properties than can be planned or compiled: a chain of 5000 schemas with
/// one property each expands to 12 million.
struct PropertyLimit {
    /// The maximum number of properties. Stripe's description, one of the largest, has ten thousand.
    static let maximum = 1_000_000

    /// Returns an error for a description that exceeds the limit.
    static func error(for description: OpenAPIDescription) -> Diagnostic? {
        var limit = PropertyLimit(description)
        return description.schemas.lazy.compactMap { limit.error(for: $0) }.first
    }

    private let schemas: [String: NamedSchema]

    /// The names of the properties of each schema that has an `allOf` or is included in one.
    private var names: [String: Set<String>] = [:]
    private var total = 0

    private init(_ description: OpenAPIDescription) {
        schemas = Dictionary(description.schemas.map { ($0.name, $0) }) { first, _ in first }
    }

    private mutating func error(for schema: NamedSchema) -> Diagnostic? {
        if case .all = schema.schema.kind { count(schema.name) }
        guard total > Self.maximum else { return nil }
        let message =
            "'allOf' expands to more than \(Self.maximum) properties in the schemas up to \(schema.name.quoted); "
            + "split the description"
        return Diagnostic(.error, code: "allof-budget", message, at: schema.position)
    }

    /// Counts the properties of a schema and of those that it includes, without recursion: a chain may be as long as the
    /// document.
    private mutating func count(_ start: String) {
        var waiting = [start]
        var path: Set<String> = []
        while let name = waiting.last, total <= Self.maximum {
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

    /// The properties that a schema declares itself, and the schemas that it includes.
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
