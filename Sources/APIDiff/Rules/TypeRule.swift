/// Changes of types, formats and defaults.
enum TypeRule: String, DirectedRuleSet {
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
    case prefixItemAdded = "tuple-member-added"
    case prefixItemRemoved = "tuple-member-removed"
    case additionalItemsAllowed = "tuple-rest-allowed"
    case additionalItemsForbidden = "tuple-rest-forbidden"

    var entry: (request: Breakage, response: Breakage, sentence: String) {
        switch self {
        case .changed: ([.wire, .source], [.wire, .source], "the type changed.")
        case .widened: (.source, [.wire, .source], "the type allows more values.")
        case .narrowed: ([.wire, .source], .source, "the type allows fewer values.")
        case .renamed: (.source, .source, "the Swift type was renamed.")
        case .formatAdded: ([.wire, .source], .source, "a format was added.")
        case .formatChanged: ([.wire, .source], [.wire, .source], "the format changed.")
        case .formatRemoved: (.source, [.wire, .source], "the format was removed.")
        case .nullAllowed: (.source, [.wire, .source], "null became allowed.")
        case .nullForbidden: ([.wire, .source], .source, "null is no longer allowed.")
        case .defaultAdded: ([], [], "a default was added.")
        case .defaultChanged: (.wire, [], "the default changed.")
        case .defaultRemoved: ([.wire, .source], [], "the default was removed.")
        case .contentEncodingChanged:
            ([.wire, .source], [.wire, .source], "the 'contentEncoding' of a string changed.")
        case .contentMediaTypeChanged: (.wire, .wire, "the 'contentMediaType' of a string changed.")
        case .prefixItemAdded: ([.wire, .source], [.wire], "a schema was added to 'prefixItems'.")
        case .prefixItemRemoved:
            ([.wire, .source], [.wire, .source], "a schema was removed from 'prefixItems'.")
        case .additionalItemsAllowed: ([], .wire, "items after those of 'prefixItems' became allowed.")
        case .additionalItemsForbidden:
            ([.wire, .source], .source, "items after those of 'prefixItems' are no longer allowed.")
        }
    }
}
