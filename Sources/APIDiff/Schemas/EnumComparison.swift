import OpenAPIReader

/// Compares the enum values of two schemas.
struct EnumComparison: SchemaRuleComparison {
    typealias Rules = EnumRule

    let collector: ChangeCollector

    /// Compares the values of two schemas of the same kind.
    func compare(_ pair: SchemaPair) {
        let old = pair.old.allowedValues
        let new = pair.new.allowedValues
        switch (old.isEmpty, new.isEmpty) {
        case (true, true): return
        case (true, false):
            let message = "the values of \(pair.path.text) were limited to \(Self.list(new))"
            add(.added, message, pair, new: new.first?.position)
        case (false, true):
            let message = "the values of \(pair.path.text) are no longer limited to \(Self.list(old))"
            add(.removed, message, pair, old: old.first?.position)
        case (false, false): compareValues(old, new, pair)
        }
    }

    private static func list(_ values: [YAMLNode]) -> String { values.map(\.shortJSON).joined(separator: ", ") }

    private func compareValues(_ old: [YAMLNode], _ new: [YAMLNode], _ pair: SchemaPair) {
        let path = pair.path.text
        let before = Set(old.map(\.canonicalJSON))
        let after = Set(new.map(\.canonicalJSON))
        if old.count == 1, new.count == 1, before != after {
            let message = "the constant value of \(path) changed from \(old[0].shortJSON) to \(new[0].shortJSON)"
            return add(.constantChanged, message, pair, old: old[0].position, new: new[0].position)
        }
        for value in new where !before.contains(value.canonicalJSON) {
            add(.valueAdded, "the enum value \(value.shortJSON) was added to \(path)", pair, new: value.position)
        }
        for value in old where !after.contains(value.canonicalJSON) {
            add(.valueRemoved, "the enum value \(value.shortJSON) was removed from \(path)", pair, old: value.position)
        }
        compareNames(new.filter { before.contains($0.canonicalJSON) }, pair)
    }

    private func compareNames(_ values: [YAMLNode], _ pair: SchemaPair) {
        for value in values {
            guard let text = value.text else { continue }
            let old = pair.old.valueTexts[text]?.name ?? text
            let new = pair.new.valueTexts[text]?.name ?? text
            guard old != new else { continue }
            let names = "from \(old.quoted) to \(new.quoted)"
            let message = "the name of the enum value \(value.shortJSON) of \(pair.path.text) changed \(names)"
            add(.valueRenamed, message, pair, new: value.position)
        }
    }

    /// Reports a change. Source does not break if neither schema is a Swift enum, such as a constant number.
    private func add(
        _ rule: EnumRule,
        _ message: String,
        _ pair: SchemaPair,
        old: SourcePosition? = nil,
        new: SourcePosition? = nil
    ) {
        let usual = rule.rule(pair.direction).breaks
        let isEnum = SwiftShape(pair.old) == .openEnum || SwiftShape(pair.new) == .openEnum
        report(rule, message, pair, old: old, new: new, breaks: isEnum ? usual : usual.subtracting(.source))
    }
}
