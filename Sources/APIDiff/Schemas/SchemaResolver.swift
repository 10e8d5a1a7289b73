import OpenAPIReader

/// A schema after its references were followed and its `allOf` was merged.
struct ResolvedSchema {
    /// The key of the first reference; nil for an inline schema.
    var name: String?

    /// The name of the Swift type: `x-swift-name`, else the key.
    var typeName: String?

    /// The schema. Its kind is not a reference, `allOf`, or a union of constants.
    var schema: Schema

    /// Whether the reference itself allows null, for example by `nullable`.
    var referenceAllowsNull: Bool

    /// Whether null is a valid value.
    var allowsNull: Bool { referenceAllowsNull || schema.allowsNull }
}

/// Resolves a description's schemas: follows references and merges `allOf`.
struct SchemaResolver {
    private let description: OpenAPIDescription

    /// The schemas that include another one through `allOf`, by its name.
    private let derivedSchemas: [String: [String]]

    /// The limit for chains of references and nested `allOf`; longer ones are taken as recursive.
    private static let maximumDepth = 64

    init(_ description: OpenAPIDescription) {
        self.description = description
        var derivedSchemas: [String: [String]] = [:]
        for named in description.schemas {
            for parent in Self.parents(of: named.schema) { derivedSchemas[parent, default: []].append(named.name) }
        }
        self.derivedSchemas = derivedSchemas
    }

    /// Returns the schema that references lead to, with `allOf` merged.
    func resolve(_ schema: Schema) -> ResolvedSchema {
        guard case .reference(let name) = schema.kind else {
            return ResolvedSchema(schema: merged(schema, depth: 0), referenceAllowsNull: false)
        }
        var allowsNull = schema.allowsNull
        var current = name
        for _ in 0..<Self.maximumDepth {
            guard let next = description.schema(named: current)?.schema else { break }
            guard case .reference(let further) = next.kind else {
                let found = unionOfDerived(current, next) ?? merged(next, depth: 0)
                return ResolvedSchema(
                    name: name,
                    typeName: typeName(of: name),
                    schema: found,
                    referenceAllowsNull: allowsNull
                )
            }
            allowsNull = allowsNull || next.allowsNull
            current = further
        }
        return ResolvedSchema(
            name: name,
            schema: Schema(.any, position: schema.position),
            referenceAllowsNull: allowsNull
        )
    }

    /// Returns the name of the Swift type of a named schema.
    func typeName(of name: String) -> String {
        guard let schema = description.schema(named: name)?.schema else { return name }
        if case .reference = schema.kind { return name }
        return schema.swiftName ?? name
    }

    private static func parents(of schema: Schema) -> [String] {
        switch schema.kind {
        case .reference(let name) where schema.isAllOfReference: [name]
        case .all(let members):
            members.flatMap { if case .reference(let name) = $0.kind { [name] } else { parents(of: $0) } }
        default: []
        }
    }

    /// Returns the union of the derived schemas, if the schema has a discriminator but no members.
    private func unionOfDerived(_ name: String, _ schema: Schema) -> Schema? {
        guard schema.discriminator != nil, let names = derivedSchemas[name] else { return nil }
        if case .union = schema.kind { return nil }
        var union = schema
        let members = names.map { Schema(.reference($0), position: schema.position) }
        union.kind = .union(UnionSchema(members: members, hasDerivedMembers: true))
        return union
    }

    // MARK: allOf

    private func merged(_ schema: Schema, depth: Int) -> Schema {
        guard case .all(let members) = schema.kind, depth < Self.maximumDepth else { return constants(schema) }
        var merged = schema
        merged.kind = .any
        for member in members { merge(resolvedMember(member, depth: depth), into: &merged) }
        return merged
    }

    /// Returns a member of an `allOf` after its references were followed.
    private func resolvedMember(_ member: Schema, depth: Int) -> Schema {
        var current = member
        for _ in 0..<Self.maximumDepth {
            guard case .reference(let name) = current.kind else { return merged(current, depth: depth + 1) }
            guard let next = description.schema(named: name)?.schema else { break }
            current = next
        }
        return Schema(.any, position: member.position)
    }

    private func merge(_ member: Schema, into merged: inout Schema) {
        switch (merged.kind, member.kind) {
        case (_, .any): break
        case (.object(let left), .object(let right)): merged.kind = .object(left.merged(with: right))
        case (.object(var object), .union), (.union, .object(var object)):
            let union = if case .union = member.kind { member } else { merged }
            object.variants.append(union)
            merged.kind = .object(object)
        default: merged.kind = member.kind
        }
        if merged.allowedValues.isEmpty { merged.allowedValues = member.allowedValues }
        if merged.bounds == Bounds() { merged.bounds = member.bounds }
        merged.defaultValue = merged.defaultValue ?? member.defaultValue
        merged.content = merged.content ?? member.content
        merged.discriminator = merged.discriminator ?? member.discriminator
        merged.allowsNull = merged.allowsNull || member.allowsNull
    }

    // MARK: Constants

    /// Returns the enum of a union's constants; other schemas are unchanged.
    private func constants(_ schema: Schema) -> Schema {
        guard case .union(let union) = schema.kind, let first = union.members.first,
            union.members.allSatisfy({ !$0.allowedValues.isEmpty && $0.kind == first.kind })
        else { return schema }
        var merged = schema
        merged.kind = first.kind
        merged.allowedValues = union.members.flatMap(\.allowedValues)
        for member in union.members where member.allowedValues.count == 1 {
            guard let text = member.allowedValues[0].text, let title = member.title else { continue }
            merged.valueTexts[text] = ValueText(name: title)
        }
        return merged
    }
}

extension ObjectSchema {
    /// Returns the object that matches both: all properties, each required if it is in one of them.
    fileprivate func merged(with other: ObjectSchema) -> ObjectSchema {
        var merged = self
        for property in other.properties {
            if let index = merged.properties.firstIndex(where: { $0.name == property.name }) {
                let isRequired = merged.properties[index].isRequired || property.isRequired
                merged.properties[index] = property
                merged.properties[index].isRequired = isRequired
            } else {
                merged.properties.append(property)
            }
        }
        merged.requiredElsewhere += other.requiredElsewhere
        let required = Set(merged.requiredElsewhere.map(\.name))
        for index in merged.properties.indices where required.contains(merged.properties[index].name) {
            merged.properties[index].isRequired = true
        }
        merged.patterns += other.patterns
        merged.variants += other.variants
        if case .unspecified = merged.additional { merged.additional = other.additional }
        return merged
    }
}
