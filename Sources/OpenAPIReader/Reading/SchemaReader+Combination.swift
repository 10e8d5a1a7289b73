extension SchemaReader {
    /// Reads `allOf`, `anyOf` or `oneOf` into the schema; false when there is none that says what the values are.
    func readCombination(_ fields: Fields, into schema: inout Schema) -> Bool {
        let written = fields.entries.filter {
            ["allOf", "anyOf", "oneOf"].contains($0.key) && fields.items($0.key) != nil
        }
        for entry in written where entry.key != "allOf" && entry.value.items?.contains(where: isOnlyRequired) == true {
            findings.warning("unsupported", "\(entry.key.quoted) of 'required' is not checked", at: entry.position)
        }
        let combinations = written.filter { !telling($0).isEmpty }
        guard let entry = combinations.first else { return false }
        if let second = combinations.dropFirst().first {
            let message = "\(second.key.quoted) beside \(entry.key.quoted) is not supported; write one of the two"
            findings.error("unsupported", message, at: second.position)
        }
        let members = telling(entry)
        reportSiblings(of: entry, fields)
        if entry.key == "allOf", members.count > 1 {
            let message = "'allOf' of \(members.count) schemas is not supported"
            findings.error("unsupported", message + "; write one schema with all their properties", at: entry.position)
            return true
        }
        combine(members, of: entry.key, implied: impliedType(fields), into: &schema)
        return true
    }

    /// The members that say what values there are, not only what they are called.
    private func telling(_ combination: YAMLEntry) -> [YAMLNode] {
        (combination.value.items ?? []).filter { member in
            guard let entries = member.entries else { return true }
            let isOnlyTalk = entries.allSatisfy { KeyTable.annotations.contains($0.key) || $0.key == "nullable" }
            return (entries.isEmpty || !isOnlyTalk) && !isOnlyRequired(member)
        }
    }

    /// A member such as `required: [a]`: it picks properties that stand elsewhere.
    private func isOnlyRequired(_ member: YAMLNode) -> Bool {
        guard member["required"]?.value.items != nil, let entries = member.entries else { return false }
        return entries.allSatisfy { $0.key == "required" || KeyTable.annotations.contains($0.key) }
    }

    private func reportSiblings(of combination: YAMLEntry, _ fields: Fields) {
        for entry in fields.entries where ["properties", "items", "additionalProperties"].contains(entry.key) {
            if entry.value.boolean != nil || entry.value.entries?.isEmpty == true { continue }
            let message = "\(entry.key.quoted) beside \(combination.key.quoted) is not supported"
            findings.error("unsupported", message + "; write it into the members", at: entry.position)
        }
    }

    /// `type` beside the members is the type of those that have none.
    private func impliedType(_ fields: Fields) -> String? {
        guard let type = fields["type"]?.value.string, type != "null" else { return nil }
        return type
    }

    private func combine(_ nodes: [YAMLNode], of key: String, implied: String?, into schema: inout Schema) {
        let members = nodes.filter { !isNull($0) }.map { read($0, implied: implied) }
        if members.count < nodes.count { schema.allowsNull = true }
        switch members.count {
        case 0: break
        case 1: collapse(members[0], into: &schema)
        default: schema.kind = .union(UnionSchema(members: members, isExclusive: key == "oneOf"))
        }
    }

    /// A union of one is that one; what the outer schema says itself wins.
    private func collapse(_ member: Schema, into schema: inout Schema) {
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
    }

    /// `type: 'null'`, `enum: [null]` or `const: null`.
    private func isNull(_ node: YAMLNode) -> Bool {
        if let type = node["type"]?.value { return type.text == "null" || type.items?.map(\.text) == ["null"] }
        if let value = node["const"]?.value { return value.isNull }
        if let values = node["enum"]?.value.items { return !values.isEmpty && values.allSatisfy(\.isNull) }
        return false
    }
}
