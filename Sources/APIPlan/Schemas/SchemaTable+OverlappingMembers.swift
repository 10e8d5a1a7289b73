import OpenAPIReader

extension SchemaTable {
    /// Returns the union with overlapping members merged into one: objects of an `anyOf` without required properties. Every
    /// object matches all of them, so choosing one would lose the properties of the others.
    ///
    /// Members stay separate if a constant identifies them, if they forbid additional properties, or if they declare a property
    /// differently.
    func joined(_ union: UnionSchema, _ schema: Schema) -> UnionSchema {
        guard !union.isExclusive, !union.hasDerivedMembers, schema.discriminator == nil else { return union }
        let open = union.members.indices.compactMap { index in
            // A repeated reference is one member.
            let isFirst = union.members.firstIndex { $0.kind == union.members[index].kind } == index
            return isFirst ? openObject(union.members[index]).map { (index: index, object: $0) } : nil
        }
        guard open.count > 1, let object = merged(open.map(\.object)),
            UnionTags(table: self).tag(of: union.members, nil) == nil
        else { return union }
        var members = union.members
        members[open[0].index] = Schema(.object(object), position: schema.position)
        for index in open.dropFirst().map(\.index).reversed() { members.remove(at: index) }
        return UnionSchema(members: members)
    }

    /// The object of a member that matches every object, its properties with the name of the schema that declares them.
    private func openObject(_ member: Schema) -> ObjectSchema? {
        guard case .object(var object)? = resolved(member)?.kind, case .unspecified = object.additional,
            !object.properties.isEmpty, !object.properties.contains(where: \.isRequired),
            object.requiredElsewhere.isEmpty, object.patterns.isEmpty, object.variants.isEmpty
        else { return nil }
        guard case .reference(let name) = member.kind else { return object }
        for index in object.properties.indices where object.properties[index].origin == nil {
            object.properties[index].origin = name
        }
        return object
    }

    /// An object with all properties; nil where two with one name differ.
    private func merged(_ objects: [ObjectSchema]) -> ObjectSchema? {
        var known: [String: Schema] = [:]
        var merged = ObjectSchema()
        for property in objects.flatMap(\.properties) {
            guard let other = known.updateValue(property.schema, forKey: property.name) else {
                merged.properties.append(property)
                continue
            }
            let isSame =
                other.kind == property.schema.kind && other.allowedValues == property.schema.allowedValues
                && other.allowsNull == property.schema.allowsNull
            guard isSame else { return nil }
        }
        return merged
    }
}
