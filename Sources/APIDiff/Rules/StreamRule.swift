/// Changes of how answers are streamed, apart from the items' schemas.
enum StreamRule: String, RuleSubject {
    case added = "stream-added"
    case removed = "stream-removed"
    case replacedPlain = "stream-replaced-plain-answer"
    case replacedByPlain = "stream-joined-by-plain-answer"
    case methodRenamed = "stream-method-renamed"
    case switchChanged = "stream-switch-changed"
    case formatChanged = "stream-format-changed"
    case doneAdded = "stream-done-added"
    case doneChanged = "stream-done-changed"
    case doneRemoved = "stream-done-removed"
    case errorChanged = "stream-error-changed"
    case linesChanged = "stream-lines-changed"
    case unescapeChanged = "stream-unescape-changed"
    case resumableAdded = "stream-resumable-added"
    case resumableRemoved = "stream-resumable-removed"

    var entry: RuleEntry {
        switch self {
        case .added: RuleEntry([], "An operation can stream its answer.")
        case .removed: RuleEntry([.wire, .source], "An operation no longer streams its answer.")
        case .replacedPlain:
            RuleEntry([.wire, .source], "An operation streams its answer and no longer gives it whole.")
        case .replacedByPlain: RuleEntry([], "An operation that only streamed gives its answer whole too.")
        case .methodRenamed: RuleEntry(.source, "The method that streams has another name.")
        case .switchChanged: RuleEntry([.wire, .source], "Another property of the request asks for the stream.")
        case .formatChanged: RuleEntry([.wire, .source], "The items of a stream are framed in another way.")
        case .doneAdded: RuleEntry(.wire, "A stream that just ended has an event that says so.")
        case .doneChanged: RuleEntry(.wire, "Another event ends a stream.")
        case .doneRemoved: RuleEntry(.wire, "No event says that a stream is at its end any more.")
        case .errorChanged: RuleEntry(.wire, "Other events tell that a stream failed.")
        case .linesChanged: RuleEntry(.wire, "The lines of a stream end in another way.")
        case .unescapeChanged: RuleEntry(.wire, "New lines in a stream are written in another way.")
        case .resumableAdded: RuleEntry([], "A stream that breaks off goes on behind its last event.")
        case .resumableRemoved: RuleEntry(.wire, "A stream that breaks off no longer goes on behind its last event.")
        }
    }
}
