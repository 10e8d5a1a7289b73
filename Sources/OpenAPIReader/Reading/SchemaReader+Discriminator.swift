extension SchemaReader {
    /// Reads `discriminator`; an entry whose target is not there is reported and left out.
    func discriminator(_ fields: Fields) -> Discriminator? {
        guard let entry = fields["discriminator"], !entry.value.isNull else { return nil }
        // Swagger 2.0 writes the property's name alone, and so do some who write 3.x.
        if let property = entry.value.string { return Discriminator(property: property, position: entry.position) }
        guard let fields = Fields(entry.value, as: .discriminator, findings) else { return nil }
        guard let property = fields.string("propertyName") else {
            let message = "a discriminator without 'propertyName' is not read"
            findings.warning("missing-key", message, at: entry.position)
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

extension KeyTable {
    static let discriminator = KeyTable(
        name: "a discriminator",
        read: ["propertyName", "mapping", "defaultMapping"]
    )
}
