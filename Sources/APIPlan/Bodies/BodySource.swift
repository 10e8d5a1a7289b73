import OpenAPIReader

/// The source of a request body's value, before its parameters have names.
enum BodySource {
    /// One argument.
    case whole(TypeReference, isRequired: Bool, text: String?, position: SourcePosition, hidden: HiddenProperty?)
    /// An argument for each property.
    case flattened(type: String, [PropertyPlan], hidden: HiddenProperty?, position: SourcePosition)

    /// The stream switch: a property that is not a parameter, with the value that each method sends.
    struct HiddenProperty {
        var property: PropertyPlan
        var streaming: LiteralPlan
        var plain: LiteralPlan
    }

    /// The argument's type; nil for a flattened body.
    var type: TypeReference? {
        if case .whole(let type, _, _, _, _) = self { type } else { nil }
    }

    /// Returns the body of one of the operation's methods; `names` are the parameters of flattened properties.
    func plan(names: [String: String], bodyName: String, isStream: Bool) -> BodyPlan {
        switch self {
        case .whole(_, let isRequired, _, _, nil):
            return .parameter(name: bodyName, isOptional: !isRequired)
        case .whole(_, _, _, _, let hidden?):
            let value = isStream ? hidden.streaming : hidden.plain
            return .copy(parameter: bodyName, property: hidden.property.name, value: value)
        case .flattened(let type, let properties, let hidden, _):
            let arguments = properties.compactMap { property -> BodyPlan.Argument? in
                let label = SwiftName.label(property.name)
                guard property.name == hidden?.property.name, let hidden else {
                    return BodyPlan.Argument(label: label, value: .parameter(names[property.name] ?? property.name))
                }
                let value = isStream ? hidden.streaming : hidden.plain
                return value == .absent ? nil : BodyPlan.Argument(label: label, value: .literal(value))
            }
            return .flattened(type: type, arguments: arguments)
        }
    }
}
