import OpenAPIReader

extension SchemaTable {
    /// The union with those members taken together of which a value may be several at once: objects of an `anyOf` without
    /// a property that must be there. Every object fits each of them, so choosing one would lose what the others name.
    ///
    /// Members that a constant tells apart, that forbid other properties, or that disagree about a property stay apart.
    func joined(_ union: UnionSchema, _ schema: Schema) -> UnionSchema {
        guard !union.isExclusive, !union.isInherited, schema.discriminator == nil else { return union }
        let open = union.members.indices.compactMap { index in
            // A reference that stands twice is one member.
            let isFirst = union.members.firstIndex { $0.kind == union.members[index].kind } == index
            return isFirst ? openObject(union.members[index]).map { (index: index, object: $0) } : nil
        }
        guard open.count > 1, let sum = sum(open.map(\.object)),
            UnionTags(table: self).tag(of: union.members, nil) == nil
        else { return union }
        var members = union.members
        members[open[0].index] = Schema(.object(sum), position: schema.position)
        for index in open.dropFirst().map(\.index).reversed() { members.remove(at: index) }
        return UnionSchema(members: members)
    }

    /// The properties of a member that takes every object, each with the name of the schema that has it.
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

    /// All properties; nil where two of one name differ.
    private func sum(_ objects: [ObjectSchema]) -> ObjectSchema? {
        var known: [String: Schema] = [:]
        var sum = ObjectSchema()
        for property in objects.flatMap(\.properties) {
            guard let other = known.updateValue(property.schema, forKey: property.name) else {
                sum.properties.append(property)
                continue
            }
            let isSame =
                other.kind == property.schema.kind && other.allowedValues == property.schema.allowedValues
                && other.allowsNull == property.schema.allowsNull
            guard isSame else { return nil }
        }
        return sum
    }
}
