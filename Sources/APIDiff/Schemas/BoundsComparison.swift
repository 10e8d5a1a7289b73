import OpenAPIReader

/// Compares the limits of two schemas.
struct BoundsComparison: SchemaRuleComparison {
    typealias Rules = BoundsRule

    let collector: ChangeCollector

    /// A limit with the rules for its changes.
    private struct LimitRules {
        var name: String
        var raised: BoundsRule
        var lowered: BoundsRule

        /// Whether a missing limit is above all others, and not below them.
        var isMaximum = false
    }

    /// Compares all limits of two schemas of the same kind.
    func compare(_ pair: SchemaPair) {
        let old = pair.old.bounds
        let new = pair.new.bounds
        guard old != new else { return }
        compareNumbers(old, new, pair)
        compareStrings(old, new, pair)
        compareItems(old, new, pair)
        compareProperties(old, new, pair)
    }

    // MARK: By type

    private func compareNumbers(_ old: Bounds, _ new: Bounds, _ pair: SchemaPair) {
        compareLimits(
            NumberLimit(minimumOf: old),
            NumberLimit(minimumOf: new),
            LimitRules(name: "minimum", raised: .minimumRaised, lowered: .minimumLowered),
            pair
        )
        compareLimits(
            NumberLimit(maximumOf: old),
            NumberLimit(maximumOf: new),
            LimitRules(name: "maximum", raised: .maximumRaised, lowered: .maximumLowered, isMaximum: true),
            pair
        )
        let steps = (old.multiple.map(NumberLimit.text), new.multiple.map(NumberLimit.text))
        compareTexts(steps.0, steps.1, (.multipleAdded, .multipleChanged, .multipleRemoved), "'multipleOf'", pair)
    }

    private func compareStrings(_ old: Bounds, _ new: Bounds, _ pair: SchemaPair) {
        compareLimits(
            old.minimumLength,
            new.minimumLength,
            LimitRules(name: "minimum length", raised: .minimumLengthRaised, lowered: .minimumLengthLowered),
            pair
        )
        compareLimits(
            old.maximumLength,
            new.maximumLength,
            LimitRules(
                name: "maximum length",
                raised: .maximumLengthRaised,
                lowered: .maximumLengthLowered,
                isMaximum: true
            ),
            pair
        )
        let patterns = (old.pattern?.quoted, new.pattern?.quoted)
        compareTexts(patterns.0, patterns.1, (.patternAdded, .patternChanged, .patternRemoved), "pattern", pair)
    }

    private func compareItems(_ old: Bounds, _ new: Bounds, _ pair: SchemaPair) {
        compareLimits(
            old.minimumItems,
            new.minimumItems,
            LimitRules(name: "minimum number of items", raised: .minimumItemsRaised, lowered: .minimumItemsLowered),
            pair
        )
        compareLimits(
            old.maximumItems,
            new.maximumItems,
            LimitRules(
                name: "maximum number of items",
                raised: .maximumItemsRaised,
                lowered: .maximumItemsLowered,
                isMaximum: true
            ),
            pair
        )
        guard old.hasUniqueItems != new.hasUniqueItems else { return }
        if new.hasUniqueItems {
            report(.uniquenessAdded, "the items of \(pair.path.text) must be unique", pair)
        } else {
            report(.uniquenessRemoved, "the items of \(pair.path.text) no longer need to be unique", pair)
        }
    }

    private func compareProperties(_ old: Bounds, _ new: Bounds, _ pair: SchemaPair) {
        compareLimits(
            old.minimumProperties,
            new.minimumProperties,
            LimitRules(
                name: "minimum number of properties",
                raised: .minimumPropertiesRaised,
                lowered: .minimumPropertiesLowered
            ),
            pair
        )
        compareLimits(
            old.maximumProperties,
            new.maximumProperties,
            LimitRules(
                name: "maximum number of properties",
                raised: .maximumPropertiesRaised,
                lowered: .maximumPropertiesLowered,
                isMaximum: true
            ),
            pair
        )
    }

    // MARK: Messages

    private func compareLimits<Value: Comparable>(
        _ old: Value?,
        _ new: Value?,
        _ rules: LimitRules,
        _ pair: SchemaPair
    ) {
        let limit = "the \(rules.name) of \(pair.path.text)"
        switch (old, new) {
        case (let old?, let new?) where new > old:
            report(rules.raised, "\(limit) was raised from \(old) to \(new)", pair)
        case (let old?, let new?) where new < old:
            report(rules.lowered, "\(limit) was lowered from \(old) to \(new)", pair)
        case (nil, let new?):
            report(
                rules.isMaximum ? rules.lowered : rules.raised,
                "a \(rules.name) of \(new) was added to \(pair.path.text)",
                pair
            )
        case (let old?, nil):
            report(
                rules.isMaximum ? rules.raised : rules.lowered,
                "the \(rules.name) of \(old) was removed from \(pair.path.text)",
                pair
            )
        default: break
        }
    }

    private func compareTexts(
        _ old: String?,
        _ new: String?,
        _ rules: (added: BoundsRule, changed: BoundsRule, removed: BoundsRule),
        _ noun: String,
        _ pair: SchemaPair
    ) {
        let text = "the \(noun) of \(pair.path.text)"
        switch (old, new) {
        case (let old?, let new?) where old != new:
            report(rules.changed, "\(text) changed from \(old) to \(new)", pair)
        case (nil, let new?): report(rules.added, "the \(noun) \(new) was added to \(pair.path.text)", pair)
        case (let old?, nil): report(rules.removed, "the \(noun) \(old) was removed from \(pair.path.text)", pair)
        default: break
        }
    }
}
