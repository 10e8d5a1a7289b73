extension SchemaReader {
    /// Reads `discriminator`; a mapping to an undefined schema is reported and left out.
    func discriminator(_ fields: MappingReader) -> Discriminator? {
        guard let entry = fields["discriminator"], !entry.value.isNull else { return nil }
        // Swagger 2.0 has only the property's name, and so have some OpenAPI 3 documents.
        if let property = entry.value.string { return Discriminator(property: property, position: entry.position) }
        guard let fields = MappingReader(entry.value, as: .discriminator, diagnostics) else { return nil }
        guard let property = fields.string("propertyName") else {
            let message = "a discriminator needs 'propertyName'; it is ignored"
            diagnostics.warning("missing-key", message, at: entry.position)
            return nil
        }
        let mapping = (fields.mapping("mapping") ?? []).compactMap { entry -> Discriminator.Mapping? in
            guard let target = context.references.mappedName(entry.value) else { return nil }
            return Discriminator.Mapping(value: entry.key, target: target, position: entry.position)
        }
        return Discriminator(
            property: property,
            mapping: mapping,
            defaultTarget: fields["defaultMapping"].flatMap { context.references.mappedName($0.value) },
            position: entry.position
        )
    }
}

extension FieldTable {
    static let discriminator = FieldTable(
        name: "a discriminator",
        supported: ["propertyName", "mapping", "defaultMapping"]
    )
}
