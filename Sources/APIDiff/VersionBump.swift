/// What the next version's number says about a set of changes (Semantic Versioning 2.0.0).
package enum SemanticStep: String, Hashable, Sendable, Comparable {
    /// Nothing changed that a description promises.
    case none
    /// Nothing is new and nothing breaks.
    case patch
    /// Something is new or easier, and nothing breaks.
    case minor
    /// Something breaks: the wire, source, or both.
    case major

    /// The step that changes ask for.
    package init(_ changes: [Change]) {
        self = changes.map(Self.step).max() ?? .none
    }

    private static func step(of change: Change) -> SemanticStep {
        guard change.breaks.isEmpty else { return .major }
        return change.rule.id == DocumentRule.versionChanged.rawValue ? .patch : .minor
    }

    /// The smaller step first.
    package static func < (left: SemanticStep, right: SemanticStep) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .none: 0
        case .patch: 1
        case .minor: 2
        case .major: 3
        }
    }
}
