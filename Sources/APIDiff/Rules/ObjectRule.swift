/// Changes of the properties of objects.
enum ObjectRule: String, DirectedRuleSubject {
    case addedRequired = "property-added-required"
    case addedOptional = "property-added-optional"
    case removedRequired = "property-removed-required"
    case removedOptional = "property-removed-optional"
    case becameRequired = "property-became-required"
    case becameOptional = "property-became-optional"
    case orderChanged = "property-order-changed"
    case swiftNameChanged = "property-swift-name-changed"
    case deprecated = "property-deprecated"
    case undeprecated = "property-undeprecated"
    case becameReadOnly = "property-became-read-only"
    case becameReadWrite = "property-no-longer-read-only"
    case becameWriteOnly = "property-became-write-only"
    case becameWriteRead = "property-no-longer-write-only"
    case shapeChanged = "object-shape-changed"
    case othersForbidden = "other-properties-forbidden"
    case othersAllowed = "other-properties-allowed"
    case othersTyped = "other-properties-typed"
    case othersUntyped = "other-properties-untyped"
    case patternAdded = "property-pattern-added"
    case patternRemoved = "property-pattern-removed"

    var entry: (request: Breakage, response: Breakage, sentence: String) {
        switch self {
        case .addedRequired: ([.wire, .source], [], "an object with a new property, always there.")
        case .addedOptional: ([], [], "an object with a new property that may be missing.")
        case .removedRequired:
            ([.wire, .source], [.wire, .source], "an object without a property that was always there.")
        case .removedOptional: ([.wire, .source], .source, "an object without a property that could be missing.")
        case .becameRequired: ([.wire, .source], .source, "a property always there that could be missing.")
        case .becameOptional: ([], [.wire, .source], "a property that may be missing and was always there.")
        case .orderChanged: (.source, [], "an object whose initializer takes the same properties in another order.")
        case .swiftNameChanged: (.source, .source, "a property that 'x-swift-name' gives another name.")
        case .deprecated: ([], [], "a property that the API advises against.")
        case .undeprecated: ([], [], "a property that the API no longer advises against.")
        case .becameReadOnly: ([.wire, .source], [], "a property that only answers have now.")
        case .becameReadWrite: ([.wire, .source], [], "a property that no longer only answers have.")
        case .becameWriteOnly: ([], [.wire, .source], "a property that only requests have now.")
        case .becameWriteRead: ([], .source, "a property that no longer only requests have.")
        case .shapeChanged: (.source, .source, "an object that is a dictionary in Swift now, or no longer.")
        case .othersForbidden: (.wire, [], "an object with no properties but those with names.")
        case .othersAllowed: ([], [], "an object that may have properties beside those with names.")
        case .othersTyped: ([.wire, .source], .source, "an object whose other properties have a schema.")
        case .othersUntyped: (.source, [.wire, .source], "an object whose other properties have no schema any more.")
        case .patternAdded: (.wire, [], "an object with a schema for names of a new pattern.")
        case .patternRemoved: (.source, [.wire, .source], "an object without the schema for names of a pattern.")
        }
    }
}
