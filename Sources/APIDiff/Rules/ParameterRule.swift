/// Changes of parameters outside the body.
enum ParameterRule: String, RuleSubject {
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
        case .addedRequired: RuleEntry([.wire, .source], "A call needs a new parameter.")
        case .addedOptional: RuleEntry([], "A call may have a new parameter.")
        case .addedConstant:
            RuleEntry(.wire, "A call needs a new parameter with one value only, which no method shows.")
        case .removed: RuleEntry([.wire, .source], "A parameter is gone.")
        case .removedDeprecated: RuleEntry([.wire, .source], "A parameter is gone that was deprecated before.")
        case .becameRequired: RuleEntry([.wire, .source], "Every call must send a parameter that it could leave out.")
        case .becameOptional: RuleEntry([], "A call may leave out a parameter.")
        case .orderChanged: RuleEntry(.source, "The same arguments of a method stand in another order.")
        case .locationChanged: RuleEntry(.wire, "A parameter is sent elsewhere.")
        case .styleChanged: RuleEntry(.wire, "A parameter is written in another style.")
        case .explodeChanged: RuleEntry(.wire, "The parts of a parameter are written together or one by one.")
        case .reservedAllowed: RuleEntry([], "Reserved characters of a parameter stand as they are.")
        case .reservedForbidden: RuleEntry(.wire, "Reserved characters of a parameter must be encoded.")
        case .mediaTypeChanged: RuleEntry(.wire, "A parameter is written in another media type.")
        case .deprecated: RuleEntry([], "The API advises against a parameter.")
        case .undeprecated: RuleEntry([], "The API no longer advises against a parameter.")
        case .constantAdded: RuleEntry([.wire, .source], "A parameter has one value only, so no method shows it.")
        case .constantChanged: RuleEntry(.wire, "A parameter has another only value.")
        case .constantRemoved: RuleEntry(.source, "A parameter has more than one value, so its method shows it.")
        case .swiftNameChanged: RuleEntry(.source, "'x-swift-name' gives a parameter another name.")
        }
    }
}
