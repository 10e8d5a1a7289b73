/// Changes of operations, and of what the server calls by itself.
enum OperationRule: String, RuleSubject {
    case added = "operation-added"
    case removed = "operation-removed"
    case removedDeprecated = "operation-removed-after-deprecation"
    case deprecated = "operation-deprecated"
    case undeprecated = "operation-undeprecated"
    case idAdded = "operation-id-added"
    case idChanged = "operation-id-changed"
    case idRemoved = "operation-id-removed"
    case swiftNameChanged = "operation-swift-name-changed"
    case groupChanged = "operation-group-changed"
    case flatteningChanged = "operation-flattening-changed"
    case unlabeledChanged = "operation-unlabeled-changed"
    case pathParameterRenamed = "path-parameter-renamed"
    case idempotencyAdded = "idempotency-header-added"
    case idempotencyChanged = "idempotency-header-changed"
    case idempotencyRemoved = "idempotency-header-removed"
    case callbackAdded = "callback-added"
    case callbackRemoved = "callback-removed"
    case webhookAdded = "webhook-added"
    case webhookRemoved = "webhook-removed"

    var entry: RuleEntry {
        switch self {
        case .added: RuleEntry([], "There is a new operation.")
        case .removed: RuleEntry([.wire, .source], "An operation is gone.")
        case .removedDeprecated: RuleEntry([.wire, .source], "An operation is gone that was deprecated before.")
        case .deprecated: RuleEntry([], "The API advises against an operation.")
        case .undeprecated: RuleEntry([], "The API no longer advises against an operation.")
        case .idAdded: RuleEntry(.source, "An operation has an 'operationId', which its method is named after.")
        case .idChanged: RuleEntry(.source, "An operation has another 'operationId', which its method is named after.")
        case .idRemoved: RuleEntry(.source, "An operation has no 'operationId' any more, so its path names its method.")
        case .swiftNameChanged: RuleEntry(.source, "'x-swift-name' gives a method another name.")
        case .groupChanged:
            RuleEntry(.source, "An operation's first tag is another one; source breaks with 'group: tags'.")
        case .flatteningChanged: RuleEntry(.source, "'x-swift-flatten' changes a method's parameters.")
        case .unlabeledChanged: RuleEntry(.source, "'x-swift-unlabeled' names another parameter.")
        case .pathParameterRenamed: RuleEntry(.source, "A parameter in a path has another name, and so another label.")
        case .idempotencyAdded: RuleEntry([], "A call has a key by which the server knows it again.")
        case .idempotencyChanged: RuleEntry(.wire, "The key by which the server knows a call again has another name.")
        case .idempotencyRemoved: RuleEntry(.wire, "The server no longer knows a call again by a key.")
        case .callbackAdded: RuleEntry([], "The server makes a new call after an operation.")
        case .callbackRemoved: RuleEntry([.wire, .source], "The server no longer makes a call after an operation.")
        case .webhookAdded: RuleEntry([], "There is a new webhook.")
        case .webhookRemoved: RuleEntry([.wire, .source], "A webhook is gone.")
        }
    }
}
