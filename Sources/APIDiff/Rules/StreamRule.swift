/// Changes of streams, apart from the schemas of their items.
enum StreamRule: String, RuleSet {
    case added = "stream-added"
    case removed = "stream-removed"
    case replacedPlainResponse = "stream-replaced-plain-answer"
    case plainResponseAdded = "stream-joined-by-plain-answer"
    case methodRenamed = "stream-method-renamed"
    case conditionChanged = "stream-switch-changed"
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
        case .added: RuleEntry([], "An operation can also stream its response.")
        case .removed: RuleEntry([.wire, .source], "An operation no longer streams its response.")
        case .replacedPlainResponse:
            RuleEntry([.wire, .source], "An operation streams its response and no longer sends a plain one.")
        case .plainResponseAdded: RuleEntry([], "An operation that only streamed can also send a plain response.")
        case .methodRenamed: RuleEntry(.source, "The streaming method was renamed.")
        case .conditionChanged: RuleEntry([.wire, .source], "The request property that turns streaming on changed.")
        case .formatChanged: RuleEntry([.wire, .source], "The format of a stream changed.")
        case .doneAdded: RuleEntry(.wire, "An event that ends the stream was added.")
        case .doneChanged: RuleEntry(.wire, "The event that ends the stream changed.")
        case .doneRemoved: RuleEntry(.wire, "The event that ends the stream was removed.")
        case .errorChanged: RuleEntry(.wire, "The prefix of error events in a stream changed.")
        case .linesChanged: RuleEntry(.wire, "The line endings of a stream changed.")
        case .unescapeChanged: RuleEntry(.wire, "The escaping of line feeds in a stream changed.")
        case .resumableAdded: RuleEntry([], "An interrupted stream can be resumed after its last event.")
        case .resumableRemoved: RuleEntry(.wire, "An interrupted stream can no longer be resumed after its last event.")
        }
    }
}
