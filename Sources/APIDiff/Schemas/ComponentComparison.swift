import OpenAPIReader

/// Compares named schemas as Swift types, including those that no operation uses.
struct ComponentComparison: RuleComparison {
    typealias Rules = ComponentRule

    let schemas: SchemaComparison
    let collector: ChangeCollector

    /// Compares the names of both documents. Call it last: schemas that were compared for an operation are skipped.
    func compare(_ old: OpenAPIDescription, _ new: OpenAPIDescription) {
        for named in new.schemas {
            guard let before = old.schema(named: named.name) else {
                let location = ChangeLocation(named.name, new: named.position)
                report(.added, "the schema \(named.name.quoted) was added", at: location)
                continue
            }
            compare(before, named)
        }
        let typeNames = Set(new.schemas.map { schemas.newSchemas.typeName(of: $0.name) })
        for named in old.schemas where new.schema(named: named.name) == nil {
            // The Swift type remains if another schema has its name.
            let isKept = typeNames.contains(schemas.oldSchemas.typeName(of: named.name))
            let location = ChangeLocation(named.name, old: named.position)
            let message = "the schema \(named.name.quoted) was removed"
            report(.removed, message, at: location, breaks: isKept ? [] : .source)
        }
    }

    private func compare(_ old: NamedSchema, _ new: NamedSchema) {
        let location = ChangeLocation(new.name, old: old.position, new: new.position)
        if old.schema.swiftName != new.schema.swiftName {
            let names = [old, new].map { $0.schema.swiftName?.quoted ?? "none" }
            let message = "the 'x-swift-name' of \(new.name.quoted) changed from \(names[0]) to \(names[1])"
            report(.swiftNameChanged, message, at: location)
        }
        guard !schemas.reached.contains(new.name) else { return }
        let changes = changes(of: new)
        guard !changes.isEmpty else { return }
        let breaksSource = changes.contains { $0.breaks.contains(.source) }
        let message = "the schema \(new.name.quoted) changed, which no operation uses"
        report(.unusedChanged, message, at: location, breaks: breaksSource ? .source : [])
    }

    /// Compares an unused schema in both directions: as a request for its initializer, as a response for its properties.
    private func changes(of schema: NamedSchema) -> [Change] {
        let collector = ChangeCollector()
        let comparison = SchemaComparison(schemas, collector: collector)
        let reference = Schema(.reference(schema.name), position: schema.position)
        for direction in Direction.allCases {
            let path = SchemaPath(schema: schema.name)
            comparison.compare(SchemaPair(old: reference, new: reference, direction: direction, path: path))
        }
        return collector.changes
    }
}
