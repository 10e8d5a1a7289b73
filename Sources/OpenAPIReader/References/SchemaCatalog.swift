/// The schemas that references lead to, each under a unique key: first those of `components.schemas` with their names, then
/// others in the order of the first references to them.
///
/// It belongs to one call of `DescriptionReader.read` and never leaves its thread.
final class SchemaCatalog {
    /// A schema that has not been read: its node, its position, and the scope of its dynamic references.
    struct Entry {
        var node: YAMLNode
        var position: SourcePosition
        var scope = DynamicScope()
    }

    /// A schema's location, with the scope of its dynamic references if they depend on the path to the schema.
    struct ScopedLocation: Hashable {
        var location: DocumentLocation
        var scope = DynamicScope()
    }

    /// The keys in order.
    private(set) var keys: [String] = []
    private var entries: [String: Entry] = [:]
    private var locations: [ScopedLocation: String] = [:]

    /// Adds a schema of `components.schemas`; `locations` are those of the component and of the schemas that it refers to.
    func add(
        component name: String,
        node: YAMLNode,
        position: SourcePosition,
        locations: [ScopedLocation],
        scope: DynamicScope = DynamicScope()
    ) {
        if entries[name] == nil { keys.append(name) }
        entries[name] = Entry(node: node, position: position, scope: scope)
        for location in locations where self.locations[location] == nil { self.locations[location] = name }
    }

    /// Adds a schema that is not a component under the first of the names that is unused, and returns its key.
    func add(_ target: ReferenceTarget, in scope: DynamicScope, names: [String]) -> String {
        var key = names.first { entries[$0] == nil } ?? ""
        var number = 2
        while key.isEmpty || entries[key] != nil {
            key = "\(names.last ?? "Schema")_\(number)"
            number += 1
        }
        keys.append(key)
        entries[key] = Entry(node: target.node, position: target.position, scope: scope)
        locations[ScopedLocation(location: target.location, scope: scope)] = key
        return key
    }

    /// Adds locations that only refer to a schema.
    func addAliases(of key: String, at locations: [ScopedLocation]) {
        for location in locations { self.locations[location] = key }
    }

    /// Returns the schema with a key.
    subscript(key: String) -> Entry? { entries[key] }

    /// Returns the key of the schema at a location, if it has been added.
    func key(at location: DocumentLocation, in scope: DynamicScope) -> String? {
        locations[ScopedLocation(location: location, scope: scope)]
    }

    /// Whether a key is used.
    func contains(_ key: String) -> Bool { entries[key] != nil }
}
