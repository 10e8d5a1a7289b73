import OpenAPIReader

/// Looks at the limits of two schemas of one kind.
struct BoundsRules {
    let log: ChangeLog

    /// Compares all limits.
    func compare(_ pair: SchemaComparison.Pair) {
        let old = pair.old.bounds
        let new = pair.new.bounds
        guard old != new else { return }
        compareNumbers(old, new, pair)
        compareTexts(old, new, pair)
        limit(old.minimumItems, new.minimumItems, .minimumItemsRaised, .minimumItemsLowered, "fewest items", pair)
        limit(old.maximumItems, new.maximumItems, .maximumItemsRaised, .maximumItemsLowered, "most items", pair)
        limit(
            old.minimumProperties,
            new.minimumProperties,
            .minimumPropertiesRaised,
            .minimumPropertiesLowered,
            "fewest properties",
            pair
        )
        limit(
            old.maximumProperties,
            new.maximumProperties,
            .maximumPropertiesRaised,
            .maximumPropertiesLowered,
            "most properties",
            pair
        )
        if old.hasUniqueItems != new.hasUniqueItems {
            let rule = new.hasUniqueItems ? BoundsRule.uniquenessAdded : .uniquenessRemoved
            add(rule, "the items of \(pair.place.text) \(new.hasUniqueItems ? "all differ" : "may be equal")", pair)
        }
    }

    private func compareNumbers(_ old: Bounds, _ new: Bounds, _ pair: SchemaComparison.Pair) {
        let before = old.minimum.map { Limit($0, isExcluded: old.excludesMinimum, isMaximum: false) }
        let after = new.minimum.map { Limit($0, isExcluded: new.excludesMinimum, isMaximum: false) }
        limit(before, after, .minimumRaised, .minimumLowered, "minimum", pair)
        let most = old.maximum.map { Limit($0, isExcluded: old.excludesMaximum, isMaximum: true) }
        let mostNow = new.maximum.map { Limit($0, isExcluded: new.excludesMaximum, isMaximum: true) }
        limit(most, mostNow, .maximumRaised, .maximumLowered, "maximum", pair)
        let step = old.multiple.map { Limit($0) }
        let stepNow = new.multiple.map { Limit($0) }
        texts(step, stepNow, .multipleAdded, .multipleChanged, .multipleRemoved, "'multipleOf'", pair)
    }

    private func compareTexts(_ old: Bounds, _ new: Bounds, _ pair: SchemaComparison.Pair) {
        limit(
            old.minimumLength,
            new.minimumLength,
            .minimumLengthRaised,
            .minimumLengthLowered,
            "fewest characters",
            pair
        )
        limit(
            old.maximumLength,
            new.maximumLength,
            .maximumLengthRaised,
            .maximumLengthLowered,
            "most characters",
            pair
        )
        let pattern = old.pattern?.quoted
        texts(pattern, new.pattern?.quoted, .patternAdded, .patternChanged, .patternRemoved, "pattern", pair)
    }

    /// A limit that is not said lies beyond all others: below a minimum, above a maximum.
    private func limit<Value: Comparable>(
        _ old: Value?,
        _ new: Value?,
        _ raised: BoundsRule,
        _ lowered: BoundsRule,
        _ noun: String,
        _ pair: SchemaComparison.Pair
    ) {
        let isMaximum = [.maximumRaised, .maximumLengthRaised, .maximumItemsRaised, .maximumPropertiesRaised]
            .contains(raised)
        switch (old, new) {
        case (let old?, let new?) where old != new:
            let message = "the \(noun) of \(pair.place.text) is \(new) and no longer \(old)"
            add(new > old ? raised : lowered, message, pair)
        case (nil, let new?):
            add(isMaximum ? lowered : raised, "the \(noun) of \(pair.place.text) is \(new), where there was none", pair)
        case (let old?, nil):
            add(isMaximum ? raised : lowered, "the \(noun) of \(pair.place.text) is no longer \(old)", pair)
        default: break
        }
    }

    private func texts<Value: Equatable>(
        _ old: Value?,
        _ new: Value?,
        _ added: BoundsRule,
        _ changed: BoundsRule,
        _ removed: BoundsRule,
        _ noun: String,
        _ pair: SchemaComparison.Pair
    ) {
        let place = pair.place.text
        switch (old, new) {
        case (let old?, let new?) where old != new:
            add(changed, "the \(noun) of \(place) is \(new) and no longer \(old)", pair)
        case (nil, let new?): add(added, "the \(noun) of \(place) is \(new), where there was none", pair)
        case (let old?, nil): add(removed, "the \(noun) of \(place) is no longer \(old)", pair)
        default: break
        }
    }

    private func add(_ rule: BoundsRule, _ message: String, _ pair: SchemaComparison.Pair) {
        log.add(
            rule.rule(pair.direction),
            pair.place.subject,
            message,
            old: pair.old.position,
            new: pair.new.position
        )
    }
}

/// A number's limit, which may itself be too small or too large.
private struct Limit: Comparable, CustomStringConvertible {
    var value: Double
    var isExcluded = false
    var isMaximum = false

    init(_ value: Double, isExcluded: Bool = false, isMaximum: Bool = false) {
        self.value = value
        self.isExcluded = isExcluded
        self.isMaximum = isMaximum
    }

    /// An excluded minimum is above the same one that is not, an excluded maximum below.
    static func < (left: Limit, right: Limit) -> Bool {
        if left.value != right.value { return left.value < right.value }
        guard left.isExcluded != right.isExcluded else { return false }
        return left.isMaximum ? left.isExcluded : right.isExcluded
    }

    var description: String {
        let number = Int(exactly: value)?.description ?? value.description
        return isExcluded ? "\(isMaximum ? "less" : "more") than \(number)" : number
    }
}
