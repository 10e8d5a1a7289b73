import OpenAPIReader

/// Looks at the values that two schemas list.
struct EnumRules {
    let log: ChangeLog

    /// Compares the values of two schemas of one kind.
    func compare(_ pair: SchemaComparison.Pair) {
        let old = pair.old.allowedValues
        let new = pair.new.allowedValues
        switch (old.isEmpty, new.isEmpty) {
        case (true, true): return
        case (true, false): reportAdded(pair)
        case (false, true): reportRemoved(pair)
        case (false, false): compareValues(old, new, pair)
        }
    }

    private func reportAdded(_ pair: SchemaComparison.Pair) {
        let values = pair.new.allowedValues.map(\.shown).joined(separator: ", ")
        let message = "\(pair.place.text) is one of \(values) and no longer any value"
        add(.added, message, pair, new: pair.new.allowedValues.first?.position)
    }

    private func reportRemoved(_ pair: SchemaComparison.Pair) {
        let values = pair.old.allowedValues.map(\.shown).joined(separator: ", ")
        let message = "\(pair.place.text) is any value and no longer one of \(values)"
        add(.removed, message, pair, old: pair.old.allowedValues.first?.position)
    }

    private func compareValues(_ old: [YAMLNode], _ new: [YAMLNode], _ pair: SchemaComparison.Pair) {
        let place = pair.place.text
        let before = Set(old.map(\.canonicalJSON))
        let after = Set(new.map(\.canonicalJSON))
        if old.count == 1, new.count == 1, before != after {
            let message = "\(place) is always \(new[0].shown) and no longer \(old[0].shown)"
            return add(.constantChanged, message, pair, old: old[0].position, new: new[0].position)
        }
        for value in new where !before.contains(value.canonicalJSON) {
            add(.valueAdded, "\(place) may be \(value.shown)", pair, new: value.position)
        }
        for value in old where !after.contains(value.canonicalJSON) {
            add(.valueRemoved, "\(place) may no longer be \(value.shown)", pair, old: value.position)
        }
        compareNames(new.filter { before.contains($0.canonicalJSON) }, pair)
    }

    private func compareNames(_ values: [YAMLNode], _ pair: SchemaComparison.Pair) {
        for value in values {
            guard let text = value.text else { continue }
            let old = pair.old.valueTexts[text]?.name ?? text
            let new = pair.new.valueTexts[text]?.name ?? text
            guard old != new else { continue }
            let message =
                "the value \(value.shown) of \(pair.place.text) is called \(new.quoted) and no longer \(old.quoted)"
            add(.valueRenamed, message, pair, new: value.position)
        }
    }

    /// Where the two are of one Swift type anyway, as numbers that are always the same are, source does not break.
    private func add(
        _ rule: EnumRule,
        _ message: String,
        _ pair: SchemaComparison.Pair,
        old: SourcePosition? = nil,
        new: SourcePosition? = nil
    ) {
        let directed = rule.rule(pair.direction)
        let isEnum = SwiftShape(pair.old) == .openEnum || SwiftShape(pair.new) == .openEnum
        log.add(
            directed,
            pair.place.subject,
            message,
            old: old ?? pair.old.position,
            new: new ?? pair.new.position,
            breaks: isEnum ? directed.breaks : directed.breaks.subtracting(.source)
        )
    }
}
