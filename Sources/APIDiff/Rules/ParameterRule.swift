/// Changes of parameters.
enum ParameterRule: String, RuleSet {
    case addedRequired = "parameter-added-required"
    case addedOptional = "parameter-added-optional"
    case addedConstant = "parameter-added-constant"
    case removed = "parameter-removed"
    case removedDeprecated = "parameter-removed-after-deprecation"
    case becameRequired = "parameter-became-required"
    case becameOptional = "parameter-became-optional"
    case orderChanged = "parameter-order-changed"
    case locationChanged = "parameter-location-changed"
    case styleChanged = "parameter-style-changed"
    case explodeChanged = "parameter-explode-changed"
    case reservedAllowed = "parameter-reserved-allowed"
    case reservedForbidden = "parameter-reserved-forbidden"
    case mediaTypeChanged = "parameter-media-type-changed"
    case deprecated = "parameter-deprecated"
    case undeprecated = "parameter-undeprecated"
    case constantAdded = "parameter-constant-added"
    case constantChanged = "parameter-constant-changed"
    case constantRemoved = "parameter-constant-removed"
    case swiftNameChanged = "parameter-swift-name-changed"

    var entry: RuleEntry {
        switch self {
        case .addedRequired: RuleEntry([.wire, .source], "A required parameter was added.")
        case .addedOptional: RuleEntry([], "An optional parameter was added.")
        case .addedConstant:
            RuleEntry(
                .wire,
                "A required parameter with a single value was added; the client sends it without an argument."
            )
        case .removed: RuleEntry([.wire, .source], "A parameter was removed.")
        case .removedDeprecated: RuleEntry([.wire, .source], "A deprecated parameter was removed.")
        case .becameRequired: RuleEntry([.wire, .source], "An optional parameter became required.")
        case .becameOptional: RuleEntry([], "A required parameter became optional.")
        case .orderChanged: RuleEntry(.source, "The order of a method's arguments changed.")
        case .locationChanged: RuleEntry(.wire, "A parameter moved, for example from the query to the header.")
        case .styleChanged: RuleEntry(.wire, "The 'style' of a parameter changed.")
        case .explodeChanged: RuleEntry(.wire, "The 'explode' of a parameter changed.")
        case .reservedAllowed: RuleEntry([], "Reserved characters in a parameter are no longer percent-encoded.")
        case .reservedForbidden: RuleEntry(.wire, "Reserved characters in a parameter must be percent-encoded.")
        case .mediaTypeChanged: RuleEntry(.wire, "The media type of a parameter changed.")
        case .deprecated: RuleEntry([], "A parameter was deprecated.")
        case .undeprecated: RuleEntry([], "A parameter is no longer deprecated.")
        case .constantAdded:
            RuleEntry([.wire, .source], "A parameter was limited to a single value, so its argument was removed.")
        case .constantChanged: RuleEntry(.wire, "The single value of a parameter changed.")
        case .constantRemoved:
            RuleEntry(.source, "A parameter is no longer limited to a single value, so its argument was added.")
        case .swiftNameChanged: RuleEntry(.source, "The 'x-swift-name' of a parameter changed.")
        }
    }
}
