extension SchemaReader {
    /// The properties of an object's schema.
    func object(_ fields: Fields) -> ObjectSchema {
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
            // What no keyword speaks of is what `additionalProperties` would speak of, but for neighbours in an `allOf`.
            additional: additional((fields["additionalProperties"] ?? unevaluated("Properties", fields))?.value),
            patterns: (fields.mapping("patternProperties") ?? []).map { entry in
                PatternProperty(pattern: entry.key, schema: read(entry.value))
            },
            requiredElsewhere: required.filter { !known.contains($0.name) }
        )
    }

    /// The names in `required`, each once.
    ///
    /// A boolean is JSON Schema draft 3's way of saying it on the property, which OpenAPI never had; many write it.
    private func requiredNames(_ value: YAMLNode) -> [RequiredName] {
        guard let items = value.items else {
            let message = "'required' of a schema must be a list of property names, but it is \(value.kindName); "
            findings.warning("wrong-type", message + "it is left out", at: value.position)
            return []
        }
        var seen: Set<String> = []
        return items.compactMap { item in
            guard let name = item.text else {
                let message = "a property name must be a string, but it is \(item.kindName); it is left out"
                findings.warning("wrong-type", message, at: item.position)
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

    /// `unevaluatedProperties` or `unevaluatedItems` where it says which values there may be; what it forbids is not checked.
    private func unevaluated(_ kind: String, _ fields: Fields) -> YAMLEntry? {
        fields["unevaluated\(kind)"].flatMap { $0.value.boolean == false ? nil : $0 }
    }

    /// A list: `items` for all of its members, `prefixItems` for the first ones each (JSON Schema 2020-12 section 10.3.1).
    ///
    /// Before 2020-12 the first ones were in a list under `items`, and `additionalItems` spoke of the others.
    func array(_ fields: Fields) -> Schema.Kind {
        let items = fields["items"]?.value
        let anything = Schema(.any, position: fields.node.position)
        let prefix = fields["prefixItems"]?.value.items ?? items?.items ?? []
        var rest = items?.items == nil ? items : fields["additionalItems"]?.value
        if rest == nil { rest = unevaluated("Items", fields)?.value }
        let others = rest.flatMap { $0.boolean == nil && !$0.isNull ? read($0) : nil }
        guard !prefix.isEmpty else { return .array(others ?? anything) }
        let isOpen = rest.map { $0.boolean == true } ?? (fields["maxItems"] == nil)
        return .tuple(prefix.map { read($0) }, rest: isOpen ? anything : others)
    }
}
