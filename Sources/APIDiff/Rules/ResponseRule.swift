/// Changes of answers, apart from their schemas.
enum ResponseRule: String, RuleSubject {
    case successAdded = "response-success-added"
    case successRemoved = "response-success-removed"
    case failureAdded = "response-failure-added"
    case failureRemoved = "response-failure-removed"
    case fallbackAdded = "response-fallback-added"
    case fallbackRemoved = "response-fallback-removed"
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
        case .successAdded: RuleEntry(.wire, "A call can succeed with another status.")
        case .successRemoved: RuleEntry([.wire, .source], "A call no longer succeeds with a status.")
        case .failureAdded: RuleEntry([], "A call can fail with another status.")
        case .failureRemoved: RuleEntry([], "A call no longer fails with a status.")
        case .fallbackAdded: RuleEntry([], "An answer is described for every other status.")
        case .fallbackRemoved: RuleEntry([], "No answer is described for every other status any more.")
        case .bodyAdded: RuleEntry([], "An answer has a body.")
        case .bodyRemoved: RuleEntry([.wire, .source], "An answer has no body any more.")
        case .mediaTypeAdded: RuleEntry([], "An answer comes in another media type too.")
        case .mediaTypeRemoved: RuleEntry([.wire, .source], "An answer no longer comes in a media type.")
        case .headerAdded: RuleEntry([], "An answer has another header field.")
        case .headerRemoved: RuleEntry(.wire, "An answer no longer has a header field.")
        case .linkAdded: RuleEntry([], "An answer tells another call that can follow.")
        case .linkRemoved: RuleEntry([], "An answer no longer tells a call that can follow.")
        case .resultChanged: RuleEntry(.source, "What a method gives is of another kind.")
        }
    }
}
