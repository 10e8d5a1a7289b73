/// The schemas of the catalog that have been read; each is read once, at its first use.
///
/// It belongs to one call of `DescriptionReader.read` and never leaves its thread.
final class SchemaCache {
    private let catalog: SchemaCatalog
    private var schemas: [String: Schema] = [:]
    private var keysInProgress: Set<String> = []

    init(_ catalog: SchemaCatalog) {
        self.catalog = catalog
    }

    /// Returns the schema with a key; nil if the key is unknown, or while the schema itself is being read.
    func schema(_ key: String, in context: ReadingContext) -> Schema? {
        if let schema = schemas[key] { return schema }
        guard let entry = catalog[key], keysInProgress.insert(key).inserted else { return nil }
        let schema = SchemaReader(context: context.entering(key, in: entry.scope)).read(entry.node)
        keysInProgress.remove(key)
        schemas[key] = schema
        return schema
    }

    /// Reads all schemas of the catalog, including those that are added by reading the others.
    func all(in context: ReadingContext) -> [NamedSchema] {
        var index = 0
        while index < catalog.keys.count {
            _ = schema(catalog.keys[index], in: context)
            index += 1
        }
        return catalog.keys.compactMap { key in
            guard let entry = catalog[key], let schema = schemas[key] else { return nil }
            return NamedSchema(name: key, schema: schema, position: entry.position)
        }
    }
}
