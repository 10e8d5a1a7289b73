/// Changes of the values that a schema lists.
///
/// Generated enums are open: a value that a client does not know is `.unknown`, so a new one stops no program that is out
/// there, and a `switch` over one is expected to have a `default`. The contract is stricter: a client that was told of all
/// values may count on them.
enum EnumRule: String, DirectedRuleSubject {
    case valueAdded = "enum-value-added"
    case valueRemoved = "enum-value-removed"
    case valueRenamed = "enum-value-renamed"
    case added = "enum-added"
    case removed = "enum-removed"
    case constantChanged = "constant-changed"

    var entry: (request: Breakage, response: Breakage, sentence: String) {
        switch self {
        case .valueAdded: ([], .wire, "another one of the listed values.")
        case .valueRemoved: ([.wire, .source], .source, "a listed value no more.")
        case .valueRenamed: (.source, .source, "a listed value that the document calls by another name.")
        case .added: ([.wire, .source], .source, "listed values only, where every one could be.")
        case .removed: (.source, [.wire, .source], "every value, where only the listed ones could be.")
        case .constantChanged: ([.wire, .source], [.wire, .source], "another only value.")
        }
    }
}
