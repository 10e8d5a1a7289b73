/// Changes of `oneOf`, `anyOf` and discriminators.
///
/// Generated unions are open, as enums are: a client decodes an unknown member as `.unknown`.
enum UnionRule: String, DirectedRuleSet {
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
        case .added: (.source, [.wire, .source], "a single schema became a union.")
        case .removed: ([.wire, .source], .source, "a union became a single schema.")
        case .memberAdded: ([], .wire, "a member was added to a union.")
        case .memberRemoved: ([.wire, .source], .source, "a member was removed from a union.")
        case .memberRenamed: (.source, .source, "a member of a union was renamed.")
        case .becameExclusive: (.wire, [], "a value must match exactly one member of a union ('oneOf').")
        case .becameInclusive: ([], .wire, "a value may match several members of a union ('anyOf').")
        case .discriminatorAdded: (.wire, [], "a discriminator was added.")
        case .discriminatorRemoved: ([], .wire, "the discriminator was removed.")
        case .discriminatorPropertyChanged: (.wire, .wire, "the property of the discriminator changed.")
        case .mappingAdded: ([], .wire, "a value was added to the discriminator's mapping.")
        case .mappingChanged: (.wire, .wire, "a value in the discriminator's mapping leads to another schema.")
        case .mappingRemoved: (.wire, [], "a value was removed from the discriminator's mapping.")
        }
    }
}
