/// A kind of change.
package struct Rule: Hashable, Sendable {
    /// The name that people write into configurations: stable, in kebab case.
    package var id: String

    /// What the rule finds, in one sentence.
    package var sentence: String

    /// What such a change usually breaks; a rule may say less where it knows more.
    package var breaks: Breakage
}

/// What a rule says beside its id.
struct RuleEntry {
    var breaks: Breakage
    var sentence: String

    init(_ breaks: Breakage, _ sentence: String) {
        self.breaks = breaks
        self.sentence = sentence
    }
}

/// The rules about one subject; the raw value is the id.
protocol RuleSubject: RawRepresentable<String>, CaseIterable {
    var entry: RuleEntry { get }
}

extension RuleSubject {
    var rule: Rule { Rule(id: rawValue, sentence: entry.sentence, breaks: entry.breaks) }

    static var rules: [Rule] { allCases.map(\.rule) }
}

/// The rules about schemas, each once for what a client sends and once for what it gets; the raw value is what follows
/// `request-` or `response-` in the id.
protocol DirectedRuleSubject: RawRepresentable<String>, CaseIterable {
    /// What a request's change breaks, what an answer's does, and what the rule finds.
    var entry: (request: Breakage, response: Breakage, sentence: String) { get }
}

extension DirectedRuleSubject {
    func rule(_ direction: Direction) -> Rule {
        Rule(
            id: "\(direction.rawValue)-\(rawValue)",
            sentence: "\(direction == .request ? "Sent" : "Received"): \(entry.sentence)",
            breaks: direction == .request ? entry.request : entry.response
        )
    }

    static var rules: [Rule] {
        Direction.allCases.flatMap { direction in allCases.map { $0.rule(direction) } }
    }
}

/// Which way values go, as a client sees it.
enum Direction: String, CaseIterable {
    /// In parameters and bodies.
    case request
    /// In answers, streams and the payloads of webhooks.
    case response
}
