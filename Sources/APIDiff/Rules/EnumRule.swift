/// Changes of enum values.
///
/// Generated enums are open: a client decodes an unknown value as `.unknown`, and a `switch` over one needs a `default`.
/// So a new value in a response breaks no generated client, but it breaks the old description, which listed all values.
enum EnumRule: String, DirectedRuleSet {
    case valueAdded = "enum-value-added"
    case valueRemoved = "enum-value-removed"
    case valueRenamed = "enum-value-renamed"
    case added = "enum-added"
    case removed = "enum-removed"
    case constantChanged = "constant-changed"

    var entry: (request: Breakage, response: Breakage, sentence: String) {
        switch self {
        case .valueAdded: ([], .wire, "an enum value was added.")
        case .valueRemoved: ([.wire, .source], .source, "an enum value was removed.")
        case .valueRenamed: (.source, .source, "the Swift name of an enum value changed.")
        case .added: ([.wire, .source], .source, "values were limited to an enum.")
        case .removed: (.source, [.wire, .source], "values are no longer limited to an enum.")
        case .constantChanged: ([.wire, .source], [.wire, .source], "the single allowed value changed.")
        }
    }
}
