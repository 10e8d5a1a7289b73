import OpenAPIReader

/// The schemas that choose among those that take them in with `allOf` and list none of them (OpenAPI 3.0 section 4.7.25).
///
/// A value of such a parent is one of its heirs. The parent's properties alone are what the heirs take in.
struct Inheritance {
    /// The description's schemas, each parent that can itself be a value followed by a schema for such values.
    private(set) var schemas: [NamedSchema]

    /// What the values of a parent are, by the parent's name: a union of its heirs.
    private(set) var choices: [String: Schema] = [:]

    private let raw: [String: Schema]

    /// Who takes a schema in directly, in the document's order.
    private var children: [String: [String]] = [:]

    /// The names of the schemas for values that are of a parent and of none of its heirs.
    private var bases: [String: String] = [:]

    init(_ schemas: [NamedSchema]) {
        self.schemas = schemas
        raw = Dictionary(schemas.map { ($0.name, Self.takingIn($0.schema)) }) { first, _ in first }
        for named in schemas {
            var seen: Set<String> = []
            for parent in parts(of: raw[named.name] ?? named.schema).references where seen.insert(parent).inserted {
                children[parent, default: []].append(named.name)
            }
        }
        let parents = schemas.filter { isParent($0.name) }
        let parentNames = Set(parents.map(\.name))
        for index in schemas.indices where schemas[index].schema.isTakenIn {
            let schema = Self.takingIn(schemas[index].schema)
            guard parts(of: schema).references.contains(where: parentNames.contains) else { continue }
            self.schemas[index].schema = schema
        }
        addBases(parents)
        for parent in parents { choices[parent.name] = choice(parent, parentNames) }
    }

    /// Whether a schema takes in a parent that chooses among its heirs, so that its values are what it says itself and never another heir.
    func isHeir(_ name: String, of parent: String) -> Bool {
        let parent = target(parent)
        return choices[parent] != nil && children[parent, default: []].contains(name)
    }

    // MARK: Parents

    private func isParent(_ name: String) -> Bool {
        guard let schema = raw[name], discriminator(of: schema) != nil, !listsMembers(schema) else { return false }
        // What takes itself in has no first heir to begin with.
        return children[name] != nil && !descendants(of: name).contains(name)
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
        var waiting = children[name] ?? []
        while let next = waiting.popLast() {
            if found.insert(next).inserted { waiting += children[next] ?? [] }
        }
        return found
    }

    // MARK: Values of the parent itself

    /// A parent is a value itself where the document names it: in a mapping, among the values of the property, or as an heir
    /// of a parent that goes by the names of schemas.
    private mutating func addBases(_ parents: [NamedSchema]) {
        let mapped = Set(parents.flatMap { discriminator(of: $0.schema)?.mapping ?? [] }.map { target($0.target) })
        var taken = Set(schemas.map { SwiftName.type($0.name) })
        for parent in parents
        where mapped.contains(parent.name) || isOwnValue(parent) || isNamedHeir(parent.name, parents) {
            var name = parent.name + "Base"
            while !taken.insert(SwiftName.type(name)).inserted { name += "Value" }
            bases[parent.name] = name
            children[parent.name, default: []].append(name)
            let position = parent.schema.position
            var schema = Schema(.all([Schema(.reference(parent.name), position: position)]), position: position)
            schema.description = parent.schema.description
            schema.swiftName = parent.schema.swiftName.map { $0 + "Base" }
            var base = parent
            base.name = name
            base.schema = schema
            let place = schemas.firstIndex { $0.name == parent.name }.map { $0 + 1 } ?? schemas.endIndex
            schemas.insert(base, at: place)
        }
    }

    private func isNamedHeir(_ name: String, _ parents: [NamedSchema]) -> Bool {
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

    // MARK: Choices

    private func choice(_ parent: NamedSchema, _ parentNames: Set<String>) -> Schema {
        let members = members(of: parent.name, parentNames)
        var result = parent.schema
        result.kind = .union(
            UnionSchema(
                members: members.map { Schema(.reference($0), position: parent.schema.position) },
                isExclusive: true,
                isInherited: true
            )
        )
        result.discriminator = discriminator(of: parent.schema)
        result.discriminator?.mapping = mapping(of: parent, members)
        result.bounds = Bounds()
        result.defaultValue = nil
        return result
    }

    /// The heirs: those of an heir that chooses itself are in its own union.
    private func members(of parent: String, _ parentNames: Set<String>) -> [String] {
        var seen: Set<String> = []
        var found: [String] = []
        var waiting = (children[parent] ?? [])[...]
        while let name = waiting.popFirst() {
            guard seen.insert(name).inserted else { continue }
            found.append(name)
            if !parentNames.contains(name) { waiting += children[name] ?? [] }
        }
        return found
    }

    /// A value for every heir at any depth: those that the document maps, of this parent or of an heir that chooses with the
    /// same property, else the name of the schema.
    private func mapping(of parent: NamedSchema, _ members: [String]) -> [Discriminator.Mapping] {
        guard let own = discriminator(of: parent.schema) else { return [] }
        let heirs = descendants(of: parent.name)
        let inner = schemas.filter { heirs.contains($0.name) }
            .compactMap { discriminator(of: $0.schema) }
            .filter { $0.property == own.property }
        var result: [Discriminator.Mapping] = []
        var (values, targets): (Set<String>, Set<String>) = ([], [])
        for mapping in own.mapping + inner.flatMap(\.mapping) {
            var mapping = mapping
            mapping.target = bases[target(mapping.target)] ?? target(mapping.target)
            guard heirs.contains(mapping.target) || isPlain(mapping.target) else { continue }
            guard values.insert(mapping.value).inserted else { continue }
            targets.insert(mapping.target)
            result.append(mapping)
        }
        let bases = Dictionary(self.bases.map { ($1, $0) }) { first, _ in first }
        for named in schemas where heirs.contains(named.name) && !targets.contains(named.name) {
            let value = Self.implicitName(bases[named.name] ?? named.name)
            guard values.insert(value).inserted else { continue }
            result.append(Discriminator.Mapping(value: value, target: named.name, position: own.position))
        }
        return result
    }

    /// Whether a schema that a mapping names and that takes nothing in is an object of its own.
    private func isPlain(_ name: String) -> Bool {
        guard case .object(let object) = raw[name]?.kind else { return false }
        return object.variants.isEmpty && raw[name]?.discriminator == nil
    }

    // MARK: Schemas

    /// What an `allOf` is made of: the names that it takes in, and what is written in it. Other schemas are their own part.
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

    /// The schema as the `allOf` that it was written as.
    private static func takingIn(_ schema: Schema) -> Schema {
        guard schema.isTakenIn else { return schema }
        var result = schema
        result.kind = .all([Schema(schema.kind, position: schema.position)])
        return result
    }

    /// The schema that a name stands for, through other names for it.
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
