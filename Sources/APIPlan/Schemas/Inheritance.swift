import OpenAPIReader

/// The schemas that choose among the schemas derived from them: parents with a discriminator that other schemas include through
/// `allOf` and that list no members themselves (OpenAPI 3.0 section 4.7.25).
///
/// A value of such a parent is a value of one of its derived schemas. Derived schemas include the parent's properties only.
struct Inheritance {
    /// The description's schemas; a parent that has values of its own is followed by a schema for these.
    private(set) var schemas: [NamedSchema]

    /// The unions of derived schemas, by the parent's name.
    private(set) var unions: [String: Schema] = [:]

    private let raw: [String: Schema]

    /// The schemas that include a schema directly, in the document's order.
    private var derivedSchemas: [String: [String]] = [:]

    /// The names of the schemas for values of a parent that belong to no derived schema.
    private var bases: [String: String] = [:]

    init(_ schemas: [NamedSchema]) {
        self.schemas = schemas
        raw = Dictionary(schemas.map { ($0.name, Self.asAllOf($0.schema)) }) { first, _ in first }
        for named in schemas {
            var seen: Set<String> = []
            for parent in parts(of: raw[named.name] ?? named.schema).references where seen.insert(parent).inserted {
                derivedSchemas[parent, default: []].append(named.name)
            }
        }
        let parents = schemas.filter { isParent($0.name) }
        let parentNames = Set(parents.map(\.name))
        for index in schemas.indices where schemas[index].schema.isAllOfReference {
            let schema = Self.asAllOf(schemas[index].schema)
            guard parts(of: schema).references.contains(where: parentNames.contains) else { continue }
            self.schemas[index].schema = schema
        }
        addBases(parents)
        for parent in parents { unions[parent.name] = union(parent, parentNames) }
    }

    /// Returns whether a schema is derived from a parent that chooses among derived schemas, so that it includes the parent's
    /// properties and not the union.
    func isDerived(_ name: String, from parent: String) -> Bool {
        let parent = target(parent)
        return unions[parent] != nil && derivedSchemas[parent, default: []].contains(name)
    }

    // MARK: Parents

    private func isParent(_ name: String) -> Bool {
        guard let schema = raw[name], discriminator(of: schema) != nil, !listsMembers(schema) else { return false }
        // A schema that includes itself is not a parent.
        return derivedSchemas[name] != nil && !descendants(of: name).contains(name)
    }

    private func discriminator(of schema: Schema) -> Discriminator? {
        schema.discriminator ?? parts(of: schema).own.lazy.compactMap(\.discriminator).first
    }

    private func listsMembers(_ schema: Schema) -> Bool {
        switch schema.kind {
        case .object(let object): !object.variants.isEmpty
        case .any: false
        case .all: parts(of: schema).own.contains { listsMembers($0) }
        default: true
        }
    }

    private func descendants(of name: String) -> Set<String> {
        var found: Set<String> = []
        var waiting = derivedSchemas[name] ?? []
        while let next = waiting.popLast() {
            if found.insert(next).inserted { waiting += derivedSchemas[next] ?? [] }
        }
        return found
    }

    // MARK: Values of the parent itself

    /// Adds a schema for the values of a parent itself where the description names it: in a mapping, among the values of the
    /// discriminator property, or as a schema derived from a parent without a mapping.
    private mutating func addBases(_ parents: [NamedSchema]) {
        let mapped = Set(parents.flatMap { discriminator(of: $0.schema)?.mapping ?? [] }.map { target($0.target) })
        var taken = Set(schemas.map { SwiftName.type($0.name) })
        for parent in parents
        where mapped.contains(parent.name) || isOwnValue(parent) || isValueOfOtherParent(parent.name, parents) {
            var name = parent.name + "Base"
            while !taken.insert(SwiftName.type(name)).inserted { name += "Value" }
            bases[parent.name] = name
            derivedSchemas[parent.name, default: []].append(name)
            let position = parent.schema.position
            var schema = Schema(.all([Schema(.reference(parent.name), position: position)]), position: position)
            schema.description = parent.schema.description
            schema.swiftName = parent.schema.swiftName.map { $0 + "Base" }
            var base = parent
            base.name = name
            base.schema = schema
            let index = schemas.firstIndex { $0.name == parent.name }.map { $0 + 1 } ?? schemas.endIndex
            schemas.insert(base, at: index)
        }
    }

    private func isValueOfOtherParent(_ name: String, _ parents: [NamedSchema]) -> Bool {
        parents.contains { parent in
            discriminator(of: parent.schema)?.mapping.isEmpty == true && descendants(of: parent.name).contains(name)
        }
    }

    private func isOwnValue(_ parent: NamedSchema) -> Bool {
        guard let property = discriminator(of: parent.schema)?.property else { return false }
        return parts(of: parent.schema).own.contains { part in
            guard case .object(let object) = part.kind else { return false }
            let values = object.properties.first { $0.name == property }?.schema.allowedValues ?? []
            return values.contains { $0.string == Self.implicitName(parent.name) }
        }
    }

    // MARK: Unions

    private func union(_ parent: NamedSchema, _ parentNames: Set<String>) -> Schema {
        let members = members(of: parent.name, parentNames)
        var result = parent.schema
        result.kind = .union(
            UnionSchema(
                members: members.map { Schema(.reference($0), position: parent.schema.position) },
                isExclusive: true,
                hasDerivedMembers: true
            )
        )
        result.discriminator = discriminator(of: parent.schema)
        result.discriminator?.mapping = mapping(of: parent, members)
        result.bounds = Bounds()
        result.defaultValue = nil
        return result
    }

    /// The derived schemas at any depth, except those of a derived schema that is a parent itself: its own union has them.
    private func members(of parent: String, _ parentNames: Set<String>) -> [String] {
        var seen: Set<String> = []
        var found: [String] = []
        var waiting = (derivedSchemas[parent] ?? [])[...]
        while let name = waiting.popFirst() {
            guard seen.insert(name).inserted else { continue }
            found.append(name)
            if !parentNames.contains(name) { waiting += derivedSchemas[name] ?? [] }
        }
        return found
    }

    /// A value for every derived schema at any depth: from the mapping of this parent or of a derived parent with the same
    /// property, else the name of the schema.
    private func mapping(of parent: NamedSchema, _ members: [String]) -> [Discriminator.Mapping] {
        guard let own = discriminator(of: parent.schema) else { return [] }
        let derived = descendants(of: parent.name)
        let inner = schemas.filter { derived.contains($0.name) }
            .compactMap { discriminator(of: $0.schema) }
            .filter { $0.property == own.property }
        var result: [Discriminator.Mapping] = []
        var (values, targets): (Set<String>, Set<String>) = ([], [])
        for mapping in own.mapping + inner.flatMap(\.mapping) {
            var mapping = mapping
            mapping.target = bases[target(mapping.target)] ?? target(mapping.target)
            guard derived.contains(mapping.target) || isPlain(mapping.target) else { continue }
            guard values.insert(mapping.value).inserted else { continue }
            targets.insert(mapping.target)
            result.append(mapping)
        }
        let bases = Dictionary(self.bases.map { ($1, $0) }) { first, _ in first }
        for named in schemas where derived.contains(named.name) && !targets.contains(named.name) {
            let value = Self.implicitName(bases[named.name] ?? named.name)
            guard values.insert(value).inserted else { continue }
            result.append(Discriminator.Mapping(value: value, target: named.name, position: own.position))
        }
        return result
    }

    /// Whether a schema in a mapping that is not derived from another is a plain object.
    private func isPlain(_ name: String) -> Bool {
        guard case .object(let object) = raw[name]?.kind else { return false }
        return object.variants.isEmpty && raw[name]?.discriminator == nil
    }

    // MARK: Schemas

    /// The parts of an `allOf`: the names that it includes, and the inline members. Another schema is its own single part.
    private func parts(of schema: Schema) -> (references: [String], own: [Schema]) {
        guard case .all(let members) = schema.kind else { return ([], [schema]) }
        var result: (references: [String], own: [Schema]) = ([], [])
        for member in members {
            if case .reference(let name) = member.kind {
                result.references.append(target(name))
            } else {
                let inner = parts(of: member)
                result.references += inner.references
                result.own += inner.own
            }
        }
        return result
    }

    /// The schema as an `allOf`, where the description declares it as one with a single member.
    private static func asAllOf(_ schema: Schema) -> Schema {
        guard schema.isAllOfReference else { return schema }
        var result = schema
        result.kind = .all([Schema(schema.kind, position: schema.position)])
        return result
    }

    /// The name at the end of a chain of aliases.
    private func target(_ name: String) -> String {
        var name = name
        for _ in 0...raw.count {
            guard case .reference(let next) = raw[name]?.kind else { return name }
            name = next
        }
        return name
    }

    private static func implicitName(_ name: String) -> String {
        String(name.split(separator: "/").last ?? "")
    }
}
