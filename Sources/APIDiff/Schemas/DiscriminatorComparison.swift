import OpenAPIReader

/// Compares the discriminators of two unions.
struct DiscriminatorComparison: SchemaRuleComparison {
    typealias Rules = UnionRule

    let collector: ChangeCollector

    /// Compares the discriminators' properties and mappings.
    func compare(_ pair: SchemaPair) {
        let path = pair.path.text
        switch (pair.old.discriminator, pair.new.discriminator) {
        case (nil, let new?):
            let message = "the discriminator property \(new.property.quoted) was added to \(path)"
            report(.discriminatorAdded, message, pair, new: new.position)
        case (let old?, nil):
            let message = "the discriminator property \(old.property.quoted) was removed from \(path)"
            report(.discriminatorRemoved, message, pair, old: old.position)
        case (let old?, let new?):
            if old.property != new.property {
                let names = "from \(old.property.quoted) to \(new.property.quoted)"
                let message = "the discriminator property of \(path) changed \(names)"
                report(.discriminatorPropertyChanged, message, pair, old: old.position, new: new.position)
            }
            compareMappings(old.mapping, new.mapping, pair)
        case (nil, nil): break
        }
    }

    private func compareMappings(_ old: [Discriminator.Mapping], _ new: [Discriminator.Mapping], _ pair: SchemaPair) {
        let path = pair.path.text
        for mapping in new {
            let value = "the discriminator value \(mapping.value.quoted)"
            guard let before = old.first(where: { $0.value == mapping.value }) else {
                let message = "\(value) for \(mapping.target.quoted) was added to \(path)"
                report(.mappingAdded, message, pair, new: mapping.position)
                continue
            }
            guard before.target != mapping.target else { continue }
            let targets = "from \(before.target.quoted) to \(mapping.target.quoted)"
            let message = "\(value) of \(path) changed \(targets)"
            report(.mappingChanged, message, pair, old: before.position, new: mapping.position)
        }
        for mapping in old where !new.contains(where: { $0.value == mapping.value }) {
            let value = "the discriminator value \(mapping.value.quoted) for \(mapping.target.quoted)"
            report(.mappingRemoved, "\(value) was removed from \(path)", pair, old: mapping.position)
        }
    }
}
