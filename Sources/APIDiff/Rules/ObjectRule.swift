/// Changes of the properties of objects.
enum ObjectRule: String, DirectedRuleSet {
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
    case noLongerReadOnly = "property-no-longer-read-only"
    case becameWriteOnly = "property-became-write-only"
    case noLongerWriteOnly = "property-no-longer-write-only"
    case shapeChanged = "object-shape-changed"
    case additionalForbidden = "other-properties-forbidden"
    case additionalAllowed = "other-properties-allowed"
    case additionalTyped = "other-properties-typed"
    case additionalUntyped = "other-properties-untyped"
    case patternAdded = "property-pattern-added"
    case patternRemoved = "property-pattern-removed"

    var entry: (request: Breakage, response: Breakage, sentence: String) {
        switch self {
        case .addedRequired: ([.wire, .source], [], "a required property was added.")
        case .addedOptional: ([], [], "an optional property was added.")
        case .removedRequired:
            ([.wire, .source], [.wire, .source], "a required property was removed.")
        case .removedOptional: ([.wire, .source], .source, "an optional property was removed.")
        case .becameRequired: ([.wire, .source], .source, "an optional property became required.")
        case .becameOptional: ([], [.wire, .source], "a required property became optional.")
        case .orderChanged:
            (.source, [], "the order of the properties changed, and the initializer's parameters with it.")
        case .swiftNameChanged: (.source, .source, "the 'x-swift-name' of a property changed.")
        case .deprecated: ([], [], "a property was deprecated.")
        case .undeprecated: ([], [], "a property is no longer deprecated.")
        case .becameReadOnly: ([.wire, .source], [], "a property became read-only.")
        case .noLongerReadOnly: ([.wire, .source], [], "a property is no longer read-only.")
        case .becameWriteOnly: ([], [.wire, .source], "a property became write-only.")
        case .noLongerWriteOnly: ([], .source, "a property is no longer write-only.")
        case .shapeChanged: (.source, .source, "an object changed between a Swift struct and a dictionary.")
        case .additionalForbidden: (.wire, [], "additional properties are no longer allowed.")
        case .additionalAllowed: ([], [], "additional properties became allowed.")
        case .additionalTyped: ([.wire, .source], .source, "a schema for additional properties was added.")
        case .additionalUntyped: (.source, [.wire, .source], "the schema for additional properties was removed.")
        case .patternAdded: (.wire, [], "a schema for property names of a pattern was added.")
        case .patternRemoved: (.source, [.wire, .source], "the schema for property names of a pattern was removed.")
        }
    }
}
