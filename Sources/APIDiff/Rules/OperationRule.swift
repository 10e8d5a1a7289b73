/// Changes of operations, callbacks and webhooks.
enum OperationRule: String, RuleSet {
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
        case .added: RuleEntry([], "An operation was added.")
        case .removed: RuleEntry([.wire, .source], "An operation was removed.")
        case .removedDeprecated: RuleEntry([.wire, .source], "A deprecated operation was removed.")
        case .deprecated: RuleEntry([], "An operation was deprecated.")
        case .undeprecated: RuleEntry([], "An operation is no longer deprecated.")
        case .idAdded: RuleEntry(.source, "An 'operationId' was added; it names the method.")
        case .idChanged: RuleEntry(.source, "An 'operationId' changed; it names the method.")
        case .idRemoved: RuleEntry(.source, "An 'operationId' was removed, so the method is named after its path.")
        case .swiftNameChanged: RuleEntry(.source, "The 'x-swift-name' of an operation changed.")
        case .groupChanged:
            RuleEntry(.source, "The first tag of an operation changed, which breaks source with 'group: tags'.")
        case .flatteningChanged:
            RuleEntry(.source, "The 'x-swift-flatten' of an operation changed, and its method's parameters with it.")
        case .unlabeledChanged: RuleEntry(.source, "The 'x-swift-unlabeled' of an operation changed.")
        case .pathParameterRenamed: RuleEntry(.source, "A path parameter was renamed, and its argument label with it.")
        case .idempotencyAdded: RuleEntry([], "A header field for an idempotency key was added.")
        case .idempotencyChanged: RuleEntry(.wire, "The header field for the idempotency key changed.")
        case .idempotencyRemoved: RuleEntry(.wire, "The header field for the idempotency key was removed.")
        case .callbackAdded: RuleEntry([], "A callback was added to an operation.")
        case .callbackRemoved: RuleEntry([.wire, .source], "A callback was removed from an operation.")
        case .webhookAdded: RuleEntry([], "A webhook was added.")
        case .webhookRemoved: RuleEntry([.wire, .source], "A webhook was removed.")
        }
    }
}
