import OpenAPIReader

/// Which objects requests carry and which answers do, so that what only the other side has is not asked for.
///
/// An object is known by its place in the document.
struct SchemaSides {
    private(set) var sent: Set<SourcePosition> = []
    private(set) var received: Set<SourcePosition> = []

    init(_ description: OpenAPIDescription, _ table: SchemaTable) {
        let bodies = description.operations.flatMap { $0.requestBody?.content ?? [] }
        let answers = description.operations.flatMap(\.responses).flatMap(\.content)
        sent = Self.objects(in: bodies.flatMap(Self.schemas), table)
        received = Self.objects(in: answers.flatMap(Self.schemas), table)
    }

    private static func schemas(_ media: MediaType) -> [Schema] {
        [media.schema, media.itemSchema].compactMap(\.self)
    }

    /// The places of all objects that the schemas are made of.
    private static func objects(in roots: [Schema], _ table: SchemaTable) -> Set<SourcePosition> {
        var found: Set<SourcePosition> = []
        var names: Set<String> = []
        var waiting = roots
        while let schema = waiting.popLast() {
            if case .reference(let name) = schema.kind {
                if names.insert(name).inserted, let target = table[name] { waiting.append(target) }
                continue
            }
            let flat = table.flat(schema).schema
            switch flat.kind {
            case .reference: waiting.append(flat)
            case .array(let items): waiting.append(items)
            case .tuple(let items, let rest): waiting += items + (rest.map { [$0] } ?? [])
            case .union(let union): waiting += union.members
            case .object(let object):
                found.insert(flat.position)
                waiting += object.properties.map(\.schema) + object.variants
                if let others = table.others(of: object) { waiting.append(others) }
            default: break
            }
        }
        return found
    }
}
