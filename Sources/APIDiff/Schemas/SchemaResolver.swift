import OpenAPIReader

/// A description's schemas, with references followed and `allOf` summed.
struct SchemaTable {
    /// A schema at the end of its references.
    struct Target {
        /// The key of the first reference; nil for a schema that stands where it is used.
        var name: String?

        /// What Swift calls the type of that name: what `x-swift-name` says, else the key itself.
        var typeName: String?

        /// What values there are; its kind is no reference, no `allOf` and no list of constants.
        var schema: Schema

        /// Whether the place itself allows null, whatever the schema behind its reference says.
        var placeAllowsNull: Bool

        /// Whether null is among the values.
        var allowsNull: Bool { placeAllowsNull || schema.allowsNull }
    }

    private let description: OpenAPIDescription

    /// The schemas that take another one in with `allOf`, by its name.
    private let heirs: [String: [String]]

    /// Longer chains of references and `allOf` inside `allOf` lead nowhere.
    private static let deepest = 64

    init(_ description: OpenAPIDescription) {
        self.description = description
        var heirs: [String: [String]] = [:]
        for named in description.schemas {
            for parent in Self.parents(of: named.schema) { heirs[parent, default: []].append(named.name) }
        }
        self.heirs = heirs
    }

    /// What a schema stands for.
    func target(of schema: Schema) -> Target {
        guard case .reference(let name) = schema.kind else {
            return Target(schema: summed(schema, depth: 0), placeAllowsNull: false)
        }
        var allowsNull = schema.allowsNull
        var current = name
        for _ in 0..<Self.deepest {
            guard let next = description.schema(named: current)?.schema else { break }
            guard case .reference(let further) = next.kind else {
                let found = union(ofHeirs: current, next) ?? summed(next, depth: 0)
                return Target(name: name, typeName: typeName(of: name), schema: found, placeAllowsNull: allowsNull)
            }
            allowsNull = allowsNull || next.allowsNull
            current = further
        }
        return Target(name: name, schema: Schema(.any, position: schema.position), placeAllowsNull: allowsNull)
    }

    /// What Swift calls the type of a named schema.
    func typeName(of name: String) -> String {
        guard let schema = description.schema(named: name)?.schema else { return name }
        if case .reference = schema.kind { return name }
        return schema.swiftName ?? name
    }

    private static func parents(of schema: Schema) -> [String] {
        switch schema.kind {
        case .reference(let name) where schema.isTakenIn: [name]
        case .all(let members):
            members.flatMap { if case .reference(let name) = $0.kind { [name] } else { parents(of: $0) } }
        default: []
        }
    }

    /// A schema with a discriminator and no members of its own is one of those that take it in.
    private func union(ofHeirs name: String, _ schema: Schema) -> Schema? {
        guard schema.discriminator != nil, let names = heirs[name] else { return nil }
        if case .union = schema.kind { return nil }
        var union = schema
        let members = names.map { Schema(.reference($0), position: schema.position) }
        union.kind = .union(UnionSchema(members: members, isInherited: true))
        return union
    }

    // MARK: allOf

    private func summed(_ schema: Schema, depth: Int) -> Schema {
        guard case .all(let members) = schema.kind, depth < Self.deepest else { return constants(schema) }
        var sum = schema
        sum.kind = .any
        for member in members { add(part(member, depth: depth), to: &sum) }
        return sum
    }

    /// A member of an `allOf` at the end of its references.
    private func part(_ member: Schema, depth: Int) -> Schema {
        var current = member
        for _ in 0..<Self.deepest {
            guard case .reference(let name) = current.kind else { return summed(current, depth: depth + 1) }
            guard let next = description.schema(named: name)?.schema else { break }
            current = next
        }
        return Schema(.any, position: member.position)
    }

    private func add(_ part: Schema, to sum: inout Schema) {
        switch (sum.kind, part.kind) {
        case (_, .any): break
        case (.object(let left), .object(let right)): sum.kind = .object(left.joined(with: right))
        case (.object(var object), .union), (.union, .object(var object)):
            let union = if case .union = part.kind { part } else { sum }
            object.variants.append(union)
            sum.kind = .object(object)
        default: sum.kind = part.kind
        }
        if sum.allowedValues.isEmpty { sum.allowedValues = part.allowedValues }
        if sum.bounds == Bounds() { sum.bounds = part.bounds }
        sum.defaultValue = sum.defaultValue ?? part.defaultValue
        sum.content = sum.content ?? part.content
        sum.discriminator = sum.discriminator ?? part.discriminator
        sum.allowsNull = sum.allowsNull || part.allowsNull
    }

    // MARK: Constants

    /// A union of constants is the enum of them.
    private func constants(_ schema: Schema) -> Schema {
        guard case .union(let union) = schema.kind, let first = union.members.first,
            union.members.allSatisfy({ !$0.allowedValues.isEmpty && $0.kind == first.kind })
        else { return schema }
        var sum = schema
        sum.kind = first.kind
        sum.allowedValues = union.members.flatMap(\.allowedValues)
        for member in union.members where member.allowedValues.count == 1 {
            guard let text = member.allowedValues[0].text, let title = member.title else { continue }
            sum.valueTexts[text] = ValueText(name: title)
        }
        return sum
    }
}

extension ObjectSchema {
    /// The object that fits both: all properties, each required where one of the two says so.
    fileprivate func joined(with other: ObjectSchema) -> ObjectSchema {
        var sum = self
        for property in other.properties {
            if let index = sum.properties.firstIndex(where: { $0.name == property.name }) {
                let isRequired = sum.properties[index].isRequired || property.isRequired
                sum.properties[index] = property
                sum.properties[index].isRequired = isRequired
            } else {
                sum.properties.append(property)
            }
        }
        sum.requiredElsewhere += other.requiredElsewhere
        let required = Set(sum.requiredElsewhere.map(\.name))
        for index in sum.properties.indices where required.contains(sum.properties[index].name) {
            sum.properties[index].isRequired = true
        }
        sum.patterns += other.patterns
        sum.variants += other.variants
        if case .unspecified = sum.additional { sum.additional = other.additional }
        return sum
    }
}
