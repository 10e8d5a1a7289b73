/// Changes of `oneOf`, `anyOf` and discriminators.
///
/// Generated unions are open as enums are: an object of a kind that a client does not know is `.unknown`.
enum UnionRule: String, DirectedRuleSubject {
    case added = "union-added"
    case removed = "union-removed"
    case memberAdded = "union-member-added"
    case memberRemoved = "union-member-removed"
    case memberRenamed = "union-member-renamed"
    case becameExclusive = "union-became-exclusive"
    case becameInclusive = "union-no-longer-exclusive"
    case discriminatorAdded = "discriminator-added"
    case discriminatorRemoved = "discriminator-removed"
    case discriminatorPropertyChanged = "discriminator-property-changed"
    case mappingAdded = "discriminator-mapping-added"
    case mappingChanged = "discriminator-mapping-changed"
    case mappingRemoved = "discriminator-mapping-removed"

    var entry: (request: Breakage, response: Breakage, sentence: String) {
        switch self {
        case .added: (.source, [.wire, .source], "one of several kinds of values, where there was one.")
        case .removed: ([.wire, .source], .source, "one kind of values, where there were several.")
        case .memberAdded: ([], .wire, "another kind of values.")
        case .memberRemoved: ([.wire, .source], .source, "a kind of values no more.")
        case .memberRenamed: (.source, .source, "a kind of values that the document calls by another name.")
        case .becameExclusive: (.wire, [], "a value of one kind only, where several could fit.")
        case .becameInclusive: ([], .wire, "a value that may be of several kinds at once.")
        case .discriminatorAdded: (.wire, [], "a property that says which kind an object is.")
        case .discriminatorRemoved: ([], .wire, "no property any more that says which kind an object is.")
        case .discriminatorPropertyChanged: (.wire, .wire, "another property that says which kind an object is.")
        case .mappingAdded: ([], .wire, "another text that says which kind an object is.")
        case .mappingChanged: (.wire, .wire, "a text that stands for another kind of object.")
        case .mappingRemoved: (.wire, [], "a text no more that said which kind an object is.")
        }
    }
}
