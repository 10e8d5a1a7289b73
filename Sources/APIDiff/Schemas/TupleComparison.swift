import OpenAPIReader

/// Compares `prefixItems`, and `items` after them.
struct TupleComparison: SchemaRuleComparison {
    typealias Rules = TypeRule

    let schemas: SchemaComparison

    var collector: ChangeCollector { schemas.collector }

    /// Compares two arrays whose first items have schemas of their own.
    func compare(_ old: (items: [Schema], rest: Schema?), _ new: (items: [Schema], rest: Schema?), _ pair: SchemaPair) {
        for (index, (left, right)) in zip(old.items, new.items).enumerated() {
            let path = pair.path.property("\(index)")
            schemas.compare(
                SchemaPair(old: left, new: right, direction: pair.direction, path: path, role: pair.role)
            )
        }
        for (index, schema) in new.items.enumerated().dropFirst(old.items.count) {
            let message = "a schema for item \(index + 1) was added to \(pair.path.text)"
            report(.prefixItemAdded, message, pair, new: schema.position)
        }
        for (index, schema) in old.items.enumerated().dropFirst(new.items.count) {
            let message = "the schema for item \(index + 1) was removed from \(pair.path.text)"
            report(.prefixItemRemoved, message, pair, old: schema.position)
        }
        compareRests(old.rest, new.rest, pair)
    }

    private func compareRests(_ old: Schema?, _ new: Schema?, _ pair: SchemaPair) {
        switch (old, new) {
        case (let old?, let new?):
            schemas.compare(SchemaPair(old: old, new: new, direction: pair.direction, path: pair.path.items))
        case (nil, let new?):
            let message = "\(pair.path.text) may have items after those of 'prefixItems'"
            report(.additionalItemsAllowed, message, pair, new: new.position)
        case (let old?, nil):
            let message = "\(pair.path.text) may no longer have items after those of 'prefixItems'"
            report(.additionalItemsForbidden, message, pair, old: old.position)
        case (nil, nil): break
        }
    }
}
