import OpenAPIReader

/// Finds the property that identifies the members of a union, and the values that identify each member.
struct UnionTags {
    /// The values of the tag that identify one member.
    struct Values {
        /// The values of objects of this member; empty where it declares none.
        var names: [String] = []

        /// Whether an object of this member may lack the property, or the member is not an object.
        var mayBeMissing = false

        /// Whether the property may have values that are not among `names`.
        var mayBeOther = false
    }

    /// The property, and its values for each member.
    typealias Tag = (property: String, values: [Values])

    let table: SchemaTable

    /// Returns the tag of a union: the discriminator, else a property that is a constant in each member; nil for neither.
    func tag(of members: [Schema], _ discriminator: Discriminator?) -> Tag? {
        guard let discriminator else { return found(in: members) }
        let values = values(of: members, by: discriminator)
        return values.contains { !$0.names.isEmpty } ? (discriminator.property, values) : nil
    }

    /// The values for each member according to a discriminator: the mapping, constants, or the schema's name.
    private func values(of members: [Schema], by discriminator: Discriminator, depth: Int = 0) -> [Values] {
        let mappedValues = Set(discriminator.mapping.map(\.value))
        let declared = members.map { constants(of: discriminator.property, in: $0) }
        let nested = members.map { nestedNames($0, discriminator.property, depth: depth) }
        let owners = Dictionary(
            zip(declared, nested).flatMap { Set($0.names + $1) }.map { ($0, 1) },
            uniquingKeysWith: +
        )
        let targets = discriminator.mapping.map { (value: $0.value, names: Set(table.names(of: $0.target))) }
        return members.enumerated().map { index, member in
            let own = names(inside: [member])
            var values = declared[index]
            let constants = values.names + nested[index].filter { !values.names.contains($0) }
            let mapped = targets.filter { !$0.names.isDisjoint(with: own) }.map(\.value)
            // A value that several members allow identifies none of them.
            values.names = mapped + constants.filter { owners[$0] == 1 && !mappedValues.contains($0) }
            if mapped.isEmpty, case .reference(let name) = member.kind {
                let implicit = implicitNames(of: name, constants, isNamed: !values.names.isEmpty)
                values.names += implicit.filter { !values.names.contains($0) && !mappedValues.contains($0) }
            }
            values.mayBeOther = values.names.isEmpty && table.kinds(of: member).contains(.object)
            return values
        }
    }

    /// The values by which a schema's name identifies it (OpenAPI 3.0 section 4.7.25): the name itself, unless constants of its
    /// own identify the schema already, and a shared constant that differs from the name in case or punctuation only.
    private func implicitNames(of reference: String, _ constants: [String], isNamed: Bool) -> [String] {
        let name = String(reference.split(separator: "/").last ?? "")
        if constants.contains(name) { return [name] }
        if isNamed { return [] }
        let similar = constants.filter { $0.letters == name.letters }
        return [name] + (similar.count == 1 ? similar : [])
    }

    /// The values of a member that is a union with the same discriminator property itself.
    private func nestedNames(_ member: Schema, _ property: String, depth: Int) -> [String] {
        guard depth < Self.maximumNesting, let target = table.resolved(member), case .union(let union) = target.kind,
            let discriminator = target.discriminator, discriminator.property == property
        else { return [] }
        return values(of: union.members, by: discriminator, depth: depth + 1).flatMap(\.names)
    }

    /// The number of unions with discriminators inside each other that are searched.
    private static let maximumNesting = 4

    /// The property that is a different constant in each member that is an object; nil where there is none.
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

    /// Returns the names that a mapping may use for members: their own, and those of the members of unions among them.
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

    /// The names of properties that are constants in an object, or in the first object of a union.
    private func constantProperties(of schema: Schema) -> [String] {
        var seen: Set<SchemaIdentity> = []
        let objects = shapes(of: schema, depth: 0, &seen)
        return objects.first?.filter { constant($0.schema) != nil }.map(\.name) ?? []
    }

    /// The constants of a property in a member.
    private func constants(of name: String, in member: Schema) -> Values {
        var seen: Set<SchemaIdentity> = []
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

    /// The properties of each object that a schema allows: one object, or the members of a union. Each named schema is visited
    /// once, because unions may contain each other.
    private func shapes(of schema: Schema, depth: Int, _ seen: inout Set<SchemaIdentity>) -> [[Property]] {
        if schema.combinesNames, !seen.insert(SchemaIdentity(schema)).inserted { return [] }
        guard depth < Self.maximumDepth, let target = table.resolved(schema) else { return [[]] }
        switch target.kind {
        case .object(let object): return [object.properties]
        case .union(let union):
            return union.members.filter { table.kinds(of: $0).contains(.object) }
                .flatMap { shapes(of: $0, depth: depth + 1, &seen) }
        case .all(let members):
            // The parts of one object, each of which may include the same schema.
            return [
                members.flatMap { member -> [Property] in
                    var seen: Set<SchemaIdentity> = []
                    return shapes(of: member, depth: depth + 1, &seen).first ?? []
                }
            ]
        case .any: return [[]]
        default: return []
        }
    }

    private static let maximumDepth = 20

    private func constant(_ schema: Schema) -> String? {
        guard let values = constants(schema), values.count == 1 else { return nil }
        return values[0]
    }

    /// The allowed values as text, as the runtime compares tags; nil where any value is allowed.
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

extension String {
    /// The letters and digits without case.
    fileprivate var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
