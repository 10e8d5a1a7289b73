import OpenAPIReader

/// The objects that requests and responses contain, which decide about the requirement of read-only and write-only properties.
///
/// An object is identified by its position in the document.
struct SchemaUsage {
    /// The objects in request bodies.
    private(set) var requests: Set<SourcePosition> = []

    /// The objects in responses.
    private(set) var responses: Set<SourcePosition> = []

    init(_ description: OpenAPIDescription, _ table: SchemaTable) {
        let bodies = description.operations.flatMap { $0.requestBody?.content ?? [] }
        let contents = description.operations.flatMap(\.responses).flatMap(\.content)
        requests = Self.objects(in: bodies.flatMap(Self.schemas), table)
        responses = Self.objects(in: contents.flatMap(Self.schemas), table)
    }

    private static func schemas(_ media: MediaType) -> [Schema] {
        [media.schema, media.itemSchema].compactMap(\.self)
    }

    /// The positions of all objects that the schemas contain.
    private static func objects(in roots: [Schema], _ table: SchemaTable) -> Set<SourcePosition> {
        var found: Set<SourcePosition> = []
        var seen: Set<SchemaIdentity> = []
        var waiting = roots
        while let schema = waiting.popLast() {
            guard schema.mayRecur, seen.insert(SchemaIdentity(schema)).inserted else { continue }
            if case .reference(let name) = schema.kind {
                if let target = table[name] { waiting.append(target) }
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
                if let values = table.additionalValues(of: object) { waiting.append(values) }
            default: break
            }
        }
        return found
    }
}
