/// Changes of request bodies, apart from their schemas.
enum BodyRule: String, RuleSet {
    case addedRequired = "request-body-added-required"
    case addedOptional = "request-body-added-optional"
    case removed = "request-body-removed"
    case becameRequired = "request-body-became-required"
    case becameOptional = "request-body-became-optional"
    case mediaTypeAdded = "request-media-type-added"
    case mediaTypeRemoved = "request-media-type-removed"
    case kindChanged = "request-body-form-changed"
    case encodingChanged = "request-encoding-changed"

    var entry: RuleEntry {
        switch self {
        case .addedRequired: RuleEntry([.wire, .source], "A required request body was added.")
        case .addedOptional: RuleEntry([], "An optional request body was added.")
        case .removed: RuleEntry([.wire, .source], "The request body was removed.")
        case .becameRequired: RuleEntry([.wire, .source], "The request body became required.")
        case .becameOptional: RuleEntry([], "The request body became optional.")
        case .mediaTypeAdded: RuleEntry([], "A media type was added to the request body.")
        case .mediaTypeRemoved: RuleEntry([.wire, .source], "A media type was removed from the request body.")
        case .kindChanged:
            RuleEntry(.source, "The kind of body that a method sends changed, for example from JSON to a form.")
        case .encodingChanged: RuleEntry(.wire, "The 'encoding' of a form's property changed.")
        }
    }
}
