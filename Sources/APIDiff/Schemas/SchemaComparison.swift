import OpenAPIReader

/// Walks two schemas in parallel and applies the comparisons of this folder to each pair.
///
/// Two named schemas are compared once in each direction: recursion ends, and a schema that many operations use reports each
/// change once.
final class SchemaComparison {
    private struct Visit: Hashable {
        var old: String
        var new: String
        var direction: Direction
    }

    let oldSchemas: SchemaResolver
    let newSchemas: SchemaResolver
    let collector: ChangeCollector
    private var visits: Set<Visit> = []

    /// The names of the schemas that were compared.
    private(set) var reached: Set<String> = []

    init(old: OpenAPIDescription, new: OpenAPIDescription, collector: ChangeCollector) {
        oldSchemas = SchemaResolver(old)
        newSchemas = SchemaResolver(new)
        self.collector = collector
    }

    /// Creates a comparison of the same documents with another collector.
    init(_ other: SchemaComparison, collector: ChangeCollector) {
        oldSchemas = other.oldSchemas
        newSchemas = other.newSchemas
        self.collector = collector
    }

    /// Compares two schemas, and all schemas inside them.
    func compare(_ pair: SchemaPair) {
        let old = oldSchemas.resolve(pair.old)
        let new = newSchemas.resolve(pair.new)
        TypeUseComparison(collector: collector).compare(pair, old, new)
        if let name = new.name { reached.insert(name) }
        if let name = old.name { reached.insert(name) }
        guard isFirstVisit(old, new, pair.direction) else { return }
        var resolved = pair
        resolved.old = old.schema
        resolved.new = new.schema
        if old.name != nil, let name = new.name { resolved.path = SchemaPath(schema: name) }
        compareResolved(resolved)
    }

    private func isFirstVisit(_ old: ResolvedSchema, _ new: ResolvedSchema, _ direction: Direction) -> Bool {
        guard old.name != nil || new.name != nil else { return true }
        let visit = Visit(
            old: old.name ?? "\(old.schema.position)",
            new: new.name ?? "\(new.schema.position)",
            direction: direction
        )
        return visits.insert(visit).inserted
    }

    /// Compares two schemas that are not references.
    private func compareResolved(_ pair: SchemaPair) {
        let types = TypeComparison(collector: collector)
        types.compareContent(pair)
        guard types.haveSameKind(pair) else { return UnionComparison(schemas: self).compareWithSingleSchema(pair) }
        EnumComparison(collector: collector).compare(pair)
        BoundsComparison(collector: collector).compare(pair)
        switch (pair.old.kind, pair.new.kind) {
        case (.object(let old), .object(let new)): ObjectComparison(schemas: self).compare(old, new, pair)
        case (.union(let old), .union(let new)): UnionComparison(schemas: self).compare(old, new, pair)
        case (.array(let old), .array(let new)):
            compare(SchemaPair(old: old, new: new, direction: pair.direction, path: pair.path.items))
        case (.tuple(let old, let oldRest), .tuple(let new, let newRest)):
            TupleComparison(schemas: self).compare((old, oldRest), (new, newRest), pair)
        default: break
        }
    }
}
