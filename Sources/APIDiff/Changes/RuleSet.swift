/// The rules about one subject; the raw value is the id.
protocol RuleSet: RawRepresentable<String>, CaseIterable {
    var entry: RuleEntry { get }
}

/// The parts of a rule apart from its id.
struct RuleEntry {
    var breaks: Breakage
    var sentence: String

    init(_ breaks: Breakage, _ sentence: String) {
        self.breaks = breaks
        self.sentence = sentence
    }
}

extension RuleSet {
    var rule: Rule { Rule(id: rawValue, sentence: entry.sentence, breaks: entry.breaks) }

    static var rules: [Rule] { allCases.map(\.rule) }
}

/// The rules about schemas. Each exists once for requests and once for responses; the raw value is the id without
/// `request-` or `response-`.
protocol DirectedRuleSet: RawRepresentable<String>, CaseIterable {
    /// What the change breaks in a request and in a response, and the change as a clause with a full stop.
    var entry: (request: Breakage, response: Breakage, sentence: String) { get }
}

extension DirectedRuleSet {
    func rule(_ direction: Direction) -> Rule {
        Rule(
            id: "\(direction.rawValue)-\(rawValue)",
            sentence: "\(direction == .request ? "In requests" : "In responses"): \(entry.sentence)",
            breaks: direction == .request ? entry.request : entry.response
        )
    }

    static var rules: [Rule] {
        Direction.allCases.flatMap { direction in allCases.map { $0.rule(direction) } }
    }
}
