extension SchemaReader {
    /// What `allOf`, `anyOf` or `oneOf` says, as schemas that a value has to fit; none where it says nothing.
    func combination(_ entry: YAMLEntry, _ fields: Fields, _ schema: inout Schema) -> [Schema] {
        guard let items = entry.value.items else {
            if !entry.value.isNull { findings.wrongType(entry.value, entry.key.quoted, mustBe: "a list") }
            return []
        }
        if entry.key == "allOf" {
            if items.contains(where: { $0["nullable"]?.value.boolean == true && isOnlyTalk($0) }) {
                schema.allowsNull = true
            }
            return items.filter { !isOnlyTalk($0) }.map { read($0, implied: impliedType(fields)) }
        }
        if items.contains(where: isOnlyRequired) {
            findings.warning("unsupported", "\(entry.key.quoted) of 'required' is not checked", at: entry.position)
        }
        let members = telling(items)
        if !members.isEmpty, members.allSatisfy(isOnlyLimit) {
            findings.warning("unsupported", "\(entry.key.quoted) of limits is not checked", at: entry.position)
            return []
        }
        var part = Schema(.any, position: entry.value.position)
        combine(members, of: entry.key, implied: impliedType(fields), into: &part)
        part.discriminator = schema.discriminator
        if part.allowsNull { schema.allowsNull = true }
        return part.kind == .any && part.allowedValues.isEmpty ? [] : [part]
    }

    /// The members that say what values there are, not only what they are called.
    private func telling(_ members: [YAMLNode]) -> [YAMLNode] {
        members.filter { !($0.entries?.isEmpty == false && isOnlyTalk($0)) && !isOnlyRequired($0) }
    }

    private func isOnlyTalk(_ member: YAMLNode) -> Bool {
        guard let entries = member.entries else { return false }
        return entries.allSatisfy {
            KeyTable.annotations.contains($0.key) || $0.key == "nullable" || $0.key.hasPrefix("x-")
        }
    }

    /// A member such as `required: [a]`: it picks properties that stand elsewhere.
    private func isOnlyRequired(_ member: YAMLNode) -> Bool {
        guard member["required"]?.value.items != nil, let entries = member.entries else { return false }
        return entries.allSatisfy { $0.key == "required" || KeyTable.annotations.contains($0.key) }
    }

    /// A member such as `minLength: 3`: it tells which values of some type are too many, and no type.
    private func isOnlyLimit(_ member: YAMLNode) -> Bool {
        guard let entries = member.entries, !entries.isEmpty else { return false }
        return entries.allSatisfy {
            KeyTable.limits.contains($0.key) && $0.key != "contentEncoding" || KeyTable.annotations.contains($0.key)
        }
    }

    /// `type` beside the members is the type of those that have none.
    private func impliedType(_ fields: Fields) -> String? {
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
        case 1: collapse(members[0], into: &schema)
        default: schema.kind = .union(UnionSchema(members: members, isExclusive: key == "oneOf"))
        }
    }

    /// A union of one is that one; what the outer schema says itself wins.
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

    /// `type: 'null'`, `enum: [null]` or `const: null`.
    private func isNull(_ node: YAMLNode) -> Bool {
        if let type = node["type"]?.value { return type.text == "null" || type.items?.map(\.text) == ["null"] }
        if let value = node["const"]?.value { return value.isNull }
        if let values = node["enum"]?.value.items { return !values.isEmpty && values.allSatisfy(\.isNull) }
        return false
    }
}

extension Schema {
    /// Whether the schema is only a choice as the one around it is: then its members are members of that one.
    fileprivate func isBareUnion(of key: String) -> Bool {
        guard case .union(let union) = kind, union.isExclusive == (key == "oneOf") else { return false }
        return discriminator == nil && swiftName == nil && title == nil && allowedValues.isEmpty && defaultValue == nil
    }

    fileprivate var unionMembers: [Schema] {
        if case .union(let union) = kind { union.members } else { [] }
    }
}
