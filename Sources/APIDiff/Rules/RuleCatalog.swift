/// All rules of `apigen diff`.
package enum RuleCatalog {
    /// The rules by subject: operations first, schemas last.
    package static let rules: [Rule] =
        DocumentRule.rules + OperationRule.rules + ParameterRule.rules + BodyRule.rules + ResponseRule.rules
        + StreamRule.rules + PaginationRule.rules + SecurityRule.rules + ServerRule.rules + ComponentRule.rules
        + TypeRule.rules + ObjectRule.rules + EnumRule.rules + UnionRule.rules + BoundsRule.rules

    /// Returns the rule with an id.
    package static func rule(_ id: String) -> Rule? { byID[id] }

    private static let byID = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
}
