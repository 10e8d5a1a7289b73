/// Changes of limits; no Swift type depends on them.
enum BoundsRule: String, DirectedRuleSubject {
    case minimumRaised = "minimum-raised"
    case minimumLowered = "minimum-lowered"
    case maximumLowered = "maximum-lowered"
    case maximumRaised = "maximum-raised"
    case multipleAdded = "multiple-added"
    case multipleChanged = "multiple-changed"
    case multipleRemoved = "multiple-removed"
    case minimumLengthRaised = "minimum-length-raised"
    case minimumLengthLowered = "minimum-length-lowered"
    case maximumLengthLowered = "maximum-length-lowered"
    case maximumLengthRaised = "maximum-length-raised"
    case patternAdded = "pattern-added"
    case patternChanged = "pattern-changed"
    case patternRemoved = "pattern-removed"
    case minimumItemsRaised = "minimum-items-raised"
    case minimumItemsLowered = "minimum-items-lowered"
    case maximumItemsLowered = "maximum-items-lowered"
    case maximumItemsRaised = "maximum-items-raised"
    case uniquenessAdded = "unique-items-added"
    case uniquenessRemoved = "unique-items-removed"
    case minimumPropertiesRaised = "minimum-properties-raised"
    case minimumPropertiesLowered = "minimum-properties-lowered"
    case maximumPropertiesLowered = "maximum-properties-lowered"
    case maximumPropertiesRaised = "maximum-properties-raised"

    /// Fewer values break who sends them, more values break who receives them.
    private var effect: (isTighter: Bool, isLooser: Bool) {
        switch self {
        case .minimumRaised, .maximumLowered, .multipleAdded, .minimumLengthRaised, .maximumLengthLowered,
            .patternAdded,
            .minimumItemsRaised, .maximumItemsLowered, .uniquenessAdded, .minimumPropertiesRaised,
            .maximumPropertiesLowered:
            (true, false)
        case .multipleChanged, .patternChanged: (true, true)
        default: (false, true)
        }
    }

    var entry: (request: Breakage, response: Breakage, sentence: String) {
        let effect = effect
        return (effect.isTighter ? .wire : [], effect.isLooser ? .wire : [], sentence)
    }

    private var sentence: String {
        switch self {
        case .minimumRaised: "numbers that are small no more."
        case .minimumLowered: "smaller numbers."
        case .maximumLowered: "numbers that are large no more."
        case .maximumRaised: "larger numbers."
        case .multipleAdded: "multiples of a number only."
        case .multipleChanged: "multiples of another number."
        case .multipleRemoved: "no multiples of a number only."
        case .minimumLengthRaised: "texts that are short no more."
        case .minimumLengthLowered: "shorter texts."
        case .maximumLengthLowered: "texts that are long no more."
        case .maximumLengthRaised: "longer texts."
        case .patternAdded: "texts that fit a pattern only."
        case .patternChanged: "texts that fit another pattern."
        case .patternRemoved: "texts that fit no pattern any more."
        case .minimumItemsRaised: "lists that are short no more."
        case .minimumItemsLowered: "shorter lists."
        case .maximumItemsLowered: "lists that are long no more."
        case .maximumItemsRaised: "longer lists."
        case .uniquenessAdded: "lists without equal members only."
        case .uniquenessRemoved: "lists that may have equal members."
        case .minimumPropertiesRaised: "objects with few properties no more."
        case .minimumPropertiesLowered: "objects with fewer properties."
        case .maximumPropertiesLowered: "objects with many properties no more."
        case .maximumPropertiesRaised: "objects with more properties."
        }
    }
}
