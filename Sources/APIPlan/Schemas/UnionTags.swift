import OpenAPIReader

/// Finds the property that tells the members of a union apart, and what its values stand for.
struct UnionTags {
    /// What the values of one property say about one member.
    struct Values {
        /// The values of objects of this member; empty where it names none.
        var names: [String] = []

        /// Whether an object of this member may lack the property, or the member is no object.
        var mayBeMissing = false

        /// Whether the property may have values that are not among `names`.
        var mayBeOther = false
    }

    /// The property that decides, with what its values say about each member.
    typealias Tag = (property: String, values: [Values])

    let table: SchemaTable

    /// What tells members apart: the document's own word, else a property that is a constant in each; nil for neither.
    func tag(of members: [Schema], _ discriminator: Discriminator?) -> Tag? {
        guard let discriminator else { return found(in: members) }
        let values = values(of: members, by: discriminator)
        return values.contains { !$0.names.isEmpty } ? (discriminator.property, values) : nil
    }

    /// The values that choose each member by the document's own word: the mapping, constants, or the schema's name.
    private func values(of members: [Schema], by discriminator: Discriminator) -> [Values] {
        let claimed = Set(discriminator.mapping.map(\.value))
        let targets = discriminator.mapping.map { (value: $0.value, names: Set(table.names(of: $0.target))) }
        return members.map { member in
            let own = names(inside: [member])
            var values = constants(of: discriminator.property, in: member)
            let mapped = targets.filter { !$0.names.isDisjoint(with: own) }.map(\.value)
            values.names = mapped + values.names.filter { !claimed.contains($0) }
            if values.names.isEmpty, case .reference(let name) = member.kind {
                values.names = [String(name.split(separator: "/").last ?? "")]
                values.mayBeOther = false
            }
            if !mapped.isEmpty { values.mayBeOther = false }
            return values
        }
    }

    /// The property that is another constant in each member that is an object; nil where there is none.
    private func found(in members: [Schema]) -> Tag? {
        let objects = members.filter { table.kinds(of: $0).contains(.object) }
        guard objects.count > 1, let first = objects.first else { return nil }
        var best: (property: String, values: [Values], groups: Int)?
        for property in constantProperties(of: first) {
            let values = members.map { constants(of: property, in: $0) }
            let ofObjects = zip(members, values).filter { table.kinds(of: $0.0).contains(.object) }.map(\.1)
            guard ofObjects.allSatisfy({ !$0.names.isEmpty && !$0.mayBeOther }) else { continue }
            let groups = Set(ofObjects.map(\.names)).count
            if groups > 1, groups > best?.groups ?? 1 { best = (property, values, groups) }
        }
        return best.map { ($0.property, $0.values) }
    }

    /// The names that a mapping may use for members: their own, and those of the members of unions that they are.
    func names(inside members: [Schema]) -> Set<String> {
        var found: Set<String> = []
        var waiting = members
        while let schema = waiting.popLast() {
            if case .reference(let name) = schema.kind {
                guard found.insert(name).inserted else { continue }
                found.formUnion(table.names(of: name))
            }
            if case .union(let union) = table.resolved(schema)?.kind { waiting += union.members }
        }
        return found
    }

    /// The properties of an object that are constants in every one of its shapes.
    private func constantProperties(of schema: Schema) -> [String] {
        var seen: Set<String> = []
        let objects = shapes(of: schema, depth: 0, &seen)
        return objects.first?.filter { constant($0.schema) != nil }.map(\.name) ?? []
    }

    /// What the constants of a property say about a member.
    private func constants(of name: String, in member: Schema) -> Values {
        var seen: Set<String> = []
        var values = Values()
        let kinds = table.kinds(of: member)
        values.mayBeMissing = kinds != [.object]
        for properties in shapes(of: member, depth: 0, &seen) {
            guard let property = properties.first(where: { $0.name == name }) else {
                values.mayBeMissing = true
                values.mayBeOther = true
                continue
            }
            if !property.isRequired || table.allowsNull(property.schema) { values.mayBeMissing = true }
            guard let constants = constants(property.schema) else {
                values.mayBeOther = true
                continue
            }
            if constants.count > 1 { values.mayBeOther = true }
            for constant in constants where !values.names.contains(constant) { values.names.append(constant) }
        }
        if values.names.isEmpty { values.mayBeOther = kinds.contains(.object) }
        return values
    }

    /// The properties of the objects that a schema allows: of one, or of each member of a union. Each named schema counts
    /// once, so that unions may contain each other.
    private func shapes(of schema: Schema, depth: Int, _ seen: inout Set<String>) -> [[Property]] {
        if case .reference(let name) = schema.kind, !seen.insert(name).inserted { return [] }
        guard depth < Self.deepest, let target = table.resolved(schema) else { return [[]] }
        switch target.kind {
        case .object(let object): return [object.properties]
        case .union(let union):
            return union.members.filter { table.kinds(of: $0).contains(.object) }
                .flatMap { shapes(of: $0, depth: depth + 1, &seen) }
        case .all(let members):
            // Of one object; the same schema may be in many.
            return [
                members.flatMap { member -> [Property] in
                    var seen: Set<String> = []
                    return shapes(of: member, depth: depth + 1, &seen).first ?? []
                }
            ]
        case .any: return [[]]
        default: return []
        }
    }

    private static let deepest = 20

    private func constant(_ schema: Schema) -> String? {
        guard let values = constants(schema), values.count == 1 else { return nil }
        return values[0]
    }

    /// The texts of the allowed values, as `UnionDecoder.tag` reads them; nil where any value is allowed.
    private func constants(_ schema: Schema) -> [String]? {
        let values = schema.allowedValues.isEmpty ? table.resolved(schema)?.allowedValues ?? [] : schema.allowedValues
        let texts = values.compactMap { value -> String? in
            switch value.content {
            case .scalar(.string(let text)): text
            case .scalar(.boolean(let flag)): flag.description
            case .scalar(.integer(let number)): number.description
            default: nil
            }
        }
        return texts.isEmpty || texts.count < values.count ? nil : texts
    }
}
