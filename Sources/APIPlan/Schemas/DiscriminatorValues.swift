import OpenAPIReader

/// The values that discriminators give to schemas: an object of such a schema has one value of the property in every union.
struct DiscriminatorValues {
    /// A property of a named schema.
    private struct Key: Hashable {
        var schema: String
        var property: String
    }

    private var values: [Key: Set<String>] = [:]

    /// Finds the discriminators of the description's schemas, and of the bodies of its operations.
    init(_ description: OpenAPIDescription, _ table: SchemaTable) {
        let bodies = description.operations.flatMap { $0.requestBody?.content ?? [] }
        let contents = bodies + description.operations.flatMap(\.responses).flatMap(\.content)
        var waiting = contents.flatMap { [$0.schema, $0.itemSchema].compactMap(\.self) }
        waiting += table.named.compactMap { table[$0.name] }
        var seen: Set<SchemaIdentity> = []
        while let schema = waiting.popLast() {
            guard schema.mayRecur, seen.insert(SchemaIdentity(schema)).inserted else { continue }
            switch table.flat(schema).schema.kind {
            case .array(let items): waiting.append(items)
            case .object(let object): waiting += object.properties.map(\.schema) + object.variants
            case .union(let union):
                waiting += union.members
                if let discriminator = schema.discriminator { add(union.members, discriminator, table) }
            default: break
            }
        }
    }

    /// Returns the only value that a property of a named schema can have in unions; nil where there are several or none.
    func value(of property: String, in schema: String) -> String? {
        guard let values = values[Key(schema: schema, property: property)], values.count == 1 else { return nil }
        return values.first
    }

    private mutating func add(_ members: [Schema], _ discriminator: Discriminator, _ table: SchemaTable) {
        guard let tag = UnionTags(table: table).tag(of: members, discriminator) else { return }
        for (member, values) in zip(members, tag.values) {
            guard case .reference(let name) = member.kind else { continue }
            for schema in table.names(of: name) {
                self.values[Key(schema: schema, property: tag.property), default: []].formUnion(values.names)
            }
        }
    }
}
