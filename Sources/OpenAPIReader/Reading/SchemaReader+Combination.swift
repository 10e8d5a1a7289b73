extension SchemaReader {
    /// Reads `allOf`, `anyOf` or `oneOf` as schemas that a value has to match; returns none if they do not restrict values.
    func combination(_ entry: YAMLEntry, _ fields: MappingReader, _ schema: inout Schema) -> [Schema] {
        guard let items = entry.value.items else {
            if !entry.value.isNull { diagnostics.wrongType(entry.value, entry.key.quoted, mustBe: "a list") }
            return []
        }
        if entry.key == "allOf" {
            if items.contains(where: { $0["nullable"]?.value.boolean == true && hasOnlyAnnotations($0) }) {
                schema.allowsNull = true
            }
            return items.filter { !hasOnlyAnnotations($0) }.map { read($0, implied: impliedType(fields)) }
        }
        if items.contains(where: hasOnlyRequired) {
            let message = "\(entry.key.quoted) with members that only have 'required' is not checked"
            diagnostics.warning("unsupported", message, at: entry.position)
        }
        let members = descriptive(items)
        if !members.isEmpty, members.allSatisfy(hasOnlyLimits) {
            let message = "\(entry.key.quoted) with members that only have limits is not checked"
            diagnostics.warning("unsupported", message, at: entry.position)
            return []
        }
        var part = Schema(.any, position: entry.value.position)
        part.discriminator = schema.discriminator
        combine(members, of: entry.key, implied: impliedType(fields), into: &part)
        if part.allowsNull { schema.allowsNull = true }
        return part.kind == .any && part.allowedValues.isEmpty ? [] : [part]
    }

    /// Returns the members that restrict the type or the range of values.
    private func descriptive(_ members: [YAMLNode]) -> [YAMLNode] {
        members.filter { !($0.entries?.isEmpty == false && hasOnlyAnnotations($0)) && !hasOnlyRequired($0) }
    }

    private func hasOnlyAnnotations(_ member: YAMLNode) -> Bool {
        guard let entries = member.entries else { return false }
        return entries.allSatisfy {
            FieldTable.annotations.contains($0.key) || $0.key == "nullable" || $0.key.hasPrefix("x-")
        }
    }

    /// Whether a member is like `required: [a]`, with a property that is declared elsewhere.
    private func hasOnlyRequired(_ member: YAMLNode) -> Bool {
        guard member["required"]?.value.items != nil, let entries = member.entries else { return false }
        return entries.allSatisfy { $0.key == "required" || FieldTable.annotations.contains($0.key) }
    }

    /// Whether a member is like `minLength: 3`, without a type.
    private func hasOnlyLimits(_ member: YAMLNode) -> Bool {
        guard let entries = member.entries, !entries.isEmpty else { return false }
        return entries.allSatisfy {
            FieldTable.limits.contains($0.key) && $0.key != "contentEncoding" || FieldTable.annotations.contains($0.key)
        }
    }

    /// Returns the `type` next to the members, which applies to members without one.
    private func impliedType(_ fields: MappingReader) -> String? {
        guard let value = fields["type"]?.value else { return nil }
        let types = (value.items ?? [value]).compactMap(\.string).filter { $0 != "null" }
        return types.count == 1 ? types[0] : nil
    }

    private func combine(_ nodes: [YAMLNode], of key: String, implied: String?, into schema: inout Schema) {
        let own = nodes.filter { !isNull($0) }.map { read($0, implied: implied) }
        if own.count < nodes.count || own.contains(where: { $0.isBareUnion(of: key) && $0.allowsNull }) {
            schema.allowsNull = true
        }
        let members = own.flatMap { $0.isBareUnion(of: key) ? $0.unionMembers : [$0] }
        switch members.count {
        case 0: break
        // With a discriminator, other values of the property are other schemas, which the description does not list yet.
        case 1 where schema.discriminator == nil: collapse(members[0], into: &schema)
        default: schema.kind = .union(UnionSchema(members: members, isExclusive: key == "oneOf"))
        }
    }

    /// Replaces a schema with its only member, and keeps the annotations of the outer schema.
    func collapse(_ member: Schema, into schema: inout Schema) {
        let outer = schema
        schema = member
        schema.position = outer.position
        schema.allowsNull = outer.allowsNull || member.allowsNull
        schema.title = outer.title ?? member.title
        schema.description = outer.description ?? member.description
        schema.isDeprecated = outer.isDeprecated || member.isDeprecated
        schema.defaultValue = outer.defaultValue ?? member.defaultValue
        schema.example = outer.example ?? member.example
        schema.swiftName = outer.swiftName ?? member.swiftName
        schema.discriminator = member.discriminator ?? outer.discriminator
        if !outer.allowedValues.isEmpty { schema.allowedValues = outer.allowedValues }
        if outer.bounds != Bounds() { schema.bounds = outer.bounds }
        schema.isReadOnly = outer.isReadOnly || member.isReadOnly
        schema.isWriteOnly = outer.isWriteOnly || member.isWriteOnly
        schema.content = outer.content ?? member.content
        schema.documentationURL = outer.documentationURL ?? member.documentationURL
    }

    /// Whether a schema is `type: 'null'`, `enum: [null]` or `const: null`.
    private func isNull(_ node: YAMLNode) -> Bool {
        if let type = node["type"]?.value { return type.text == "null" || type.items?.map(\.text) == ["null"] }
        if let value = node["const"]?.value { return value.isNull }
        if let values = node["enum"]?.value.items { return !values.isEmpty && values.allSatisfy(\.isNull) }
        return false
    }
}

extension Schema {
    /// Whether the schema is only a union of the same kind as the one around it, so that its members can be added to that.
    fileprivate func isBareUnion(of key: String) -> Bool {
        guard case .union(let union) = kind, union.isExclusive == (key == "oneOf") else { return false }
        return discriminator == nil && swiftName == nil && title == nil && allowedValues.isEmpty && defaultValue == nil
    }

    fileprivate var unionMembers: [Schema] {
        if case .union(let union) = kind { union.members } else { [] }
    }
}
