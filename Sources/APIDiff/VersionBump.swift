/// The part of the version number to raise for a set of changes (Semantic Versioning 2.0.0).
package enum VersionBump: String, Hashable, Sendable, Comparable {
    /// No change.
    case none
    /// Only the document's own version changed.
    case patch
    /// Every change is compatible.
    case minor
    /// A change breaks the wire, source, or both.
    case major

    /// Returns the bump that the most severe change requires.
    package init(_ changes: [Change]) {
        self = changes.map(Self.bump).max() ?? .none
    }

    private static func bump(for change: Change) -> VersionBump {
        guard change.breaks.isEmpty else { return .major }
        return change.rule.id == DocumentRule.versionChanged.rawValue ? .patch : .minor
    }

    /// Orders by severity.
    package static func < (left: VersionBump, right: VersionBump) -> Bool {
        left.severity < right.severity
    }

    private var severity: Int {
        switch self {
        case .none: 0
        case .patch: 1
        case .minor: 2
        case .major: 3
        }
    }
}
