/// Changes of limits. No Swift type depends on them.
enum BoundsRule: String, DirectedRuleSet {
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

    /// Fewer allowed values break the sender, more allowed values break the receiver.
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
        case .minimumRaised: "the minimum was raised or added."
        case .minimumLowered: "the minimum was lowered or removed."
        case .maximumLowered: "the maximum was lowered or added."
        case .maximumRaised: "the maximum was raised or removed."
        case .multipleAdded: "'multipleOf' was added."
        case .multipleChanged: "'multipleOf' changed."
        case .multipleRemoved: "'multipleOf' was removed."
        case .minimumLengthRaised: "the minimum length of a string was raised or added."
        case .minimumLengthLowered: "the minimum length of a string was lowered or removed."
        case .maximumLengthLowered: "the maximum length of a string was lowered or added."
        case .maximumLengthRaised: "the maximum length of a string was raised or removed."
        case .patternAdded: "a pattern was added."
        case .patternChanged: "the pattern changed."
        case .patternRemoved: "the pattern was removed."
        case .minimumItemsRaised: "the minimum number of items was raised or added."
        case .minimumItemsLowered: "the minimum number of items was lowered or removed."
        case .maximumItemsLowered: "the maximum number of items was lowered or added."
        case .maximumItemsRaised: "the maximum number of items was raised or removed."
        case .uniquenessAdded: "the items must be unique."
        case .uniquenessRemoved: "the items no longer need to be unique."
        case .minimumPropertiesRaised: "the minimum number of properties was raised or added."
        case .minimumPropertiesLowered: "the minimum number of properties was lowered or removed."
        case .maximumPropertiesLowered: "the maximum number of properties was lowered or added."
        case .maximumPropertiesRaised: "the maximum number of properties was raised or removed."
        }
    }
}
