/// Changes of what kind of value a schema allows.
enum TypeRule: String, DirectedRuleSubject {
    case changed = "type-changed"
    case widened = "type-widened"
    case narrowed = "type-narrowed"
    case renamed = "type-renamed"
    case formatAdded = "format-added"
    case formatChanged = "format-changed"
    case formatRemoved = "format-removed"
    case nullAllowed = "null-allowed"
    case nullForbidden = "null-forbidden"
    case defaultAdded = "default-added"
    case defaultChanged = "default-changed"
    case defaultRemoved = "default-removed"
    case contentEncodingChanged = "content-encoding-changed"
    case contentMediaTypeChanged = "content-media-type-changed"
    case tupleMemberAdded = "tuple-member-added"
    case tupleMemberRemoved = "tuple-member-removed"
    case tupleRestAllowed = "tuple-rest-allowed"
    case tupleRestForbidden = "tuple-rest-forbidden"

    var entry: (request: Breakage, response: Breakage, sentence: String) {
        switch self {
        case .changed: ([.wire, .source], [.wire, .source], "a value of another type.")
        case .widened: (.source, [.wire, .source], "a value of a wider type.")
        case .narrowed: ([.wire, .source], .source, "a value of a narrower type.")
        case .renamed: (.source, .source, "a value of a Swift type with another name.")
        case .formatAdded: ([.wire, .source], .source, "a value in a format, where it had none.")
        case .formatChanged: ([.wire, .source], [.wire, .source], "a value in another format.")
        case .formatRemoved: (.source, [.wire, .source], "a value without a format, where it had one.")
        case .nullAllowed: (.source, [.wire, .source], "null, where it was none of the values.")
        case .nullForbidden: ([.wire, .source], .source, "no null any more.")
        case .defaultAdded: ([], [], "a value with a default, where it had none.")
        case .defaultChanged: (.wire, [], "a value with another default.")
        case .defaultRemoved: ([.wire, .source], [], "a value without a default, where it had one.")
        case .contentEncodingChanged: ([.wire, .source], [.wire, .source], "text in another encoding.")
        case .contentMediaTypeChanged: (.wire, .wire, "text that holds another media type.")
        case .tupleMemberAdded: ([.wire, .source], [.wire], "a list with another member at a place of its own.")
        case .tupleMemberRemoved:
            ([.wire, .source], [.wire, .source], "a list without a member at a place of its own.")
        case .tupleRestAllowed: ([], .wire, "a list that may have more members than those with places.")
        case .tupleRestForbidden:
            ([.wire, .source], .source, "a list that has no more members than those with places.")
        }
    }
}
