/// The schemas that references lead to, each under a key of its own: those of `components.schemas` under their names,
/// then those from elsewhere in the order in which the first reference met them.
///
/// It belongs to one call of `DescriptionReader.read` and never leaves its thread.
final class SchemaCatalog {
    private struct Entry {
        var node: YAMLNode
        var position: SourcePosition
        var scope = DynamicScope()
        var schema: Schema?
        var isBeingRead = false
    }

    private var keys: [String] = []
    private var entries: [String: Entry] = [:]
    private var places: [Place: String] = [:]

    /// A schema's place, and what its dynamic references mean where that depends on the way to it.
    struct Place: Hashable {
        var place: ReferenceTarget.Place
        var scope = DynamicScope()
    }

    /// How far `finish` has come.
    private var finished = 0

    /// Takes a schema of `components.schemas`; `place` is where its text stands, here or in another file.
    func add(
        component name: String,
        node: YAMLNode,
        position: SourcePosition,
        places: [Place],
        scope: DynamicScope = DynamicScope()
    ) {
        if entries[name] == nil { keys.append(name) }
        entries[name] = Entry(node: node, position: position, scope: scope)
        for place in places where self.places[place] == nil { self.places[place] = name }
    }

    /// The key of the schema at a place, if it has one already.
    func key(at place: ReferenceTarget.Place, in scope: DynamicScope) -> String? {
        places[Place(place: place, scope: scope)]
    }

    /// Keeps places as further ones of a schema: they only refer to it.
    func note(_ key: String, at places: [Place]) {
        for place in places { self.places[place] = key }
    }

    /// Takes a schema from elsewhere under the first of the names that is free, and gives its key.
    func add(_ target: ReferenceTarget, in scope: DynamicScope, names: [String]) -> String {
        var key = names.first { entries[$0] == nil } ?? ""
        var number = 2
        while key.isEmpty || entries[key] != nil {
            key = "\(names.last ?? "Schema")_\(number)"
            number += 1
        }
        keys.append(key)
        entries[key] = Entry(node: target.node, position: target.position, scope: scope)
        places[Place(place: target.place, scope: scope)] = key
        return key
    }

    /// The schema of a key, which is read when it is asked for the first time; nil while it is being read.
    func schema(_ key: String, reader: SchemaReader) -> Schema? {
        guard let entry = entries[key], !entry.isBeingRead else { return nil }
        if let schema = entry.schema { return schema }
        entries[key]?.isBeingRead = true
        let inside = SchemaReader(context: reader.context.entering(key, in: entry.scope))
        let schema = inside.read(entry.node)
        entries[key]?.isBeingRead = false
        entries[key]?.schema = schema
        return schema
    }

    /// How many schemas are known so far.
    var count: Int { keys.count }

    /// Whether a key is taken.
    func contains(_ key: String) -> Bool { entries[key] != nil }

    /// The keys so far, for suggestions.
    var names: [String] { keys }

    /// Every schema, those included that reading the others finds.
    func all(reader: SchemaReader) -> [NamedSchema] {
        while finished < keys.count {
            _ = schema(keys[finished], reader: reader)
            finished += 1
        }
        return keys.compactMap { key in
            guard let entry = entries[key], let schema = entry.schema else { return nil }
            return NamedSchema(name: key, schema: schema, position: entry.position)
        }
    }
}
