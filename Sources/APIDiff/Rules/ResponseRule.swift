/// Changes of responses, apart from their schemas.
enum ResponseRule: String, RuleSet {
    case successAdded = "response-success-added"
    case successRemoved = "response-success-removed"
    case failureAdded = "response-failure-added"
    case failureRemoved = "response-failure-removed"
    case defaultAdded = "response-fallback-added"
    case defaultRemoved = "response-fallback-removed"
    case bodyAdded = "response-body-added"
    case bodyRemoved = "response-body-removed"
    case mediaTypeAdded = "response-media-type-added"
    case mediaTypeRemoved = "response-media-type-removed"
    case headerAdded = "response-header-added"
    case headerRemoved = "response-header-removed"
    case linkAdded = "response-link-added"
    case linkRemoved = "response-link-removed"
    case resultChanged = "result-changed"

    var entry: RuleEntry {
        switch self {
        case .successAdded: RuleEntry(.wire, "A success response was added.")
        case .successRemoved: RuleEntry([.wire, .source], "A success response was removed.")
        case .failureAdded: RuleEntry([], "An error response was added.")
        case .failureRemoved: RuleEntry([], "An error response was removed.")
        case .defaultAdded: RuleEntry([], "The default response was added.")
        case .defaultRemoved: RuleEntry([], "The default response was removed.")
        case .bodyAdded: RuleEntry([], "A body was added to a response.")
        case .bodyRemoved: RuleEntry([.wire, .source], "The body was removed from a response.")
        case .mediaTypeAdded: RuleEntry([], "A media type was added to a response.")
        case .mediaTypeRemoved: RuleEntry([.wire, .source], "A media type was removed from a response.")
        case .headerAdded: RuleEntry([], "A header field was added to a response.")
        case .headerRemoved: RuleEntry(.wire, "A header field was removed from a response.")
        case .linkAdded: RuleEntry([], "A link was added to a response.")
        case .linkRemoved: RuleEntry([], "A link was removed from a response.")
        case .resultChanged: RuleEntry(.source, "The return type of a method changed.")
        }
    }
}
