extension SchemaReader {
    /// Reads the properties of an object schema.
    func object(_ fields: MappingReader) -> ObjectSchema {
        let required = fields["required"].map { requiredNames($0.value) } ?? []
        let names = Set(required.map(\.name))
        let properties = (fields.mapping("properties") ?? []).map { entry in
            Property(
                name: entry.key,
                schema: read(entry.value),
                isRequired: names.contains(entry.key),
                position: entry.position
            )
        }
        let known = Set(properties.map(\.name))
        return ObjectSchema(
            properties: properties,
            // Except in an `allOf`, `unevaluatedProperties` applies to the same properties as `additionalProperties`.
            additional: additional((fields["additionalProperties"] ?? unevaluated("Properties", fields))?.value),
            patterns: (fields.mapping("patternProperties") ?? []).map { entry in
                PatternProperty(pattern: entry.key, schema: read(entry.value))
            },
            requiredElsewhere: required.filter { !known.contains($0.name) }
        )
    }

    /// Reads the names in `required` without duplicates.
    ///
    /// A common mistake is a boolean in the schema of a property, as in draft 3 of JSON Schema.
    private func requiredNames(_ value: YAMLNode) -> [RequiredName] {
        guard let items = value.items else {
            let message = "'required' of a schema must be a list of property names, but it is \(value.kindName); "
            diagnostics.warning("wrong-type", message + "it is left out", at: value.position)
            return []
        }
        var seen: Set<String> = []
        return items.compactMap { item in
            guard let name = item.text else {
                let message = "a property name must be a string, but it is \(item.kindName); it is left out"
                diagnostics.warning("wrong-type", message, at: item.position)
                return nil
            }
            return seen.insert(name).inserted ? RequiredName(name: name, position: item.position) : nil
        }
    }

    private func additional(_ value: YAMLNode?) -> ObjectSchema.Additional {
        guard let value, !value.isNull else { return .unspecified }
        guard let isAllowed = value.boolean else { return .schema(read(value)) }
        return isAllowed ? .schema(Schema(.any, position: value.position)) : .forbidden
    }

    /// Returns `unevaluatedProperties` or `unevaluatedItems`, except `false`, which is not checked.
    private func unevaluated(_ kind: String, _ fields: MappingReader) -> YAMLEntry? {
        fields["unevaluated\(kind)"].flatMap { $0.value.boolean == false ? nil : $0 }
    }

    private func anyOf(_ members: [YAMLNode], at position: SourcePosition) -> Schema {
        let members = YAMLNode(.sequence(members), at: position)
        return read(YAMLNode(.mapping([YAMLEntry(key: "anyOf", at: position, value: members)]), at: position))
    }

    /// Reads an array schema: `items` applies to all members, and the schemas in `prefixItems` to the first ones (JSON Schema
    /// 2020-12 section 10.3.1).
    ///
    /// Before 2020-12, `items` was the list for the first members, and `additionalItems` applied to the others.
    func array(_ fields: MappingReader) -> Schema.Kind {
        let items = fields["items"]?.value
        let anything = Schema(.any, position: fields.node.position)
        if context.version == .v30, let items, let choices = items.items {
            let message = "a list under 'items' is not allowed before OpenAPI 3.1; it is read as 'anyOf'"
            diagnostics.warning("items-list", message, at: fields["items"]?.position ?? items.position)
            return .array(choices.count == 1 ? read(choices[0]) : anyOf(choices, at: items.position))
        }
        let prefix = fields["prefixItems"]?.value.items ?? items?.items ?? []
        var rest = items?.items == nil ? items : fields["additionalItems"]?.value
        if rest == nil { rest = unevaluated("Items", fields)?.value }
        let others = rest.flatMap { $0.boolean == nil && !$0.isNull ? read($0) : nil }
        guard !prefix.isEmpty else { return .array(others ?? anything) }
        let isOpen = rest.map { $0.boolean == true } ?? (fields["maxItems"] == nil)
        return .tuple(prefix.map { read($0) }, rest: isOpen ? anything : others)
    }
}
