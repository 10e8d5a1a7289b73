import OpenAPIReader

/// Identifies a schema by the positions of the schemas that it combines.
///
/// A recursive schema leads back to an `allOf` with the same parts, however often these are merged, so that a search that
/// remembers identities ends.
struct SchemaIdentity: Hashable {
    private var parts: [SourcePosition] = []
    private var kinds: [String] = []

    init(_ schema: Schema) {
        var seen: Set<SourcePosition> = []
        if case .all = schema.kind { kinds.append("&") }
        add(schema, &seen)
    }

    private mutating func add(_ schema: Schema, _ seen: inout Set<SourcePosition>) {
        switch schema.kind {
        case .all(let members): for member in members { add(member, &seen) }
        case .array(let items):
            kinds.append("[]")
            add(items, &seen)
        case .reference(let name):
            if !kinds.contains(name) { kinds.append(name) }
        default: if seen.insert(schema.position).inserted { parts.append(schema.position) }
        }
    }
}

extension Schema {
    /// Whether a search through the schema's parts could lead back to it: it is a reference, or combines other schemas.
    var mayRecur: Bool {
        switch kind {
        case .reference, .all, .array, .tuple, .object, .union: true
        case .any, .nothing, .boolean, .integer, .number, .string: false
        }
    }

    /// Whether the schema's parts have names, so that a search must remember it: a reference or an `allOf`.
    var combinesNames: Bool {
        switch kind {
        case .reference, .all: true
        default: false
        }
    }
}
