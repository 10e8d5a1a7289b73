/// Compares one part of two descriptions and reports changes by the rules of one set.
protocol RuleComparison {
    /// The rules that the comparison reports.
    associatedtype Rules: RuleSet

    /// Receives the changes.
    var collector: ChangeCollector { get }
}

extension RuleComparison {
    /// Reports a change; `breaks` replaces the rule's usual breakage.
    func report(_ rule: Rules, _ message: String, at location: ChangeLocation, breaks: Breakage? = nil) {
        collector.add(rule.rule, message, at: location, breaks: breaks)
    }
}
