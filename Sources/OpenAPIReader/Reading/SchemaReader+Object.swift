extension SchemaReader {
    /// The properties of an object's schema.
    func object(_ fields: Fields) -> ObjectSchema {
        let required = fields["required"].map { requiredNames($0.value) } ?? []
        let names = Set(required.compactMap(\.string))
        let properties = (fields.mapping("properties") ?? []).map { entry in
            Property(
                name: entry.key,
                schema: read(entry.value),
                isRequired: names.contains(entry.key),
                position: entry.position
            )
        }
        reportUnknown(required, among: properties.map(\.name))
        return ObjectSchema(properties: properties, additional: additional(fields["additionalProperties"]?.value))
    }

    private func requiredNames(_ value: YAMLNode) -> [YAMLNode] {
        guard let items = value.items else {
            findings.wrongType(value, "'required' of a schema", mustBe: "a list of property names")
            return []
        }
        for item in items where item.string == nil { findings.wrongType(item, "a property name", mustBe: "a string") }
        return items.filter { $0.string != nil }
    }

    private func reportUnknown(_ required: [YAMLNode], among properties: [String]) {
        let known = Set(properties)
        for node in required {
            guard let name = node.string, !known.contains(name) else { continue }
            let hint = findings.hint(for: name, among: properties)
            findings.warning("required-unknown", "no property is named \(name.quoted)\(hint)", at: node.position)
        }
    }

    private func additional(_ value: YAMLNode?) -> ObjectSchema.Additional {
        guard let value else { return .unspecified }
        guard let isAllowed = value.boolean else { return .schema(read(value)) }
        return isAllowed ? .schema(Schema(.any, position: value.position)) : .forbidden
    }
}
