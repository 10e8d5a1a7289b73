/// Changes of what a call sends, apart from its schemas.
enum BodyRule: String, RuleSubject {
    case addedRequired = "request-body-added-required"
    case addedOptional = "request-body-added-optional"
    case removed = "request-body-removed"
    case becameRequired = "request-body-became-required"
    case becameOptional = "request-body-became-optional"
    case mediaTypeAdded = "request-media-type-added"
    case mediaTypeRemoved = "request-media-type-removed"
    case formChanged = "request-body-form-changed"
    case encodingChanged = "request-encoding-changed"

    var entry: RuleEntry {
        switch self {
        case .addedRequired: RuleEntry([.wire, .source], "A call needs a body.")
        case .addedOptional: RuleEntry([], "A call may have a body.")
        case .removed: RuleEntry([.wire, .source], "A call has no body any more.")
        case .becameRequired: RuleEntry([.wire, .source], "Every call must send a body that it could leave out.")
        case .becameOptional: RuleEntry([], "A call may leave out its body.")
        case .mediaTypeAdded: RuleEntry([], "The server takes a body in another media type too.")
        case .mediaTypeRemoved: RuleEntry([.wire, .source], "The server no longer takes a body in a media type.")
        case .formChanged: RuleEntry(.source, "The body that a method sends is of another kind.")
        case .encodingChanged: RuleEntry(.wire, "A property of a form is written in another way.")
        }
    }
}
