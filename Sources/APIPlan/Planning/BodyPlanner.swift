import OpenAPIReader

/// Plans what a call sends in its body.
struct BodyPlanner {
    /// The property that no method shows, with what each method sends for it.
    struct Hidden {
        var property: PropertyPlan
        var streaming: LiteralPlan
        var plain: LiteralPlan
    }

    /// Where the body comes from.
    enum Source {
        case whole(TypeReference, isRequired: Bool, text: String, position: SourcePosition, hidden: Hidden?)
        case flattened(type: String, [PropertyPlan], hidden: Hidden?, position: SourcePosition)
    }

    let operation: Operation
    let typeName: String
    var types: TypePlanner
    private(set) var diagnostics: [Diagnostic] = []

    init(operation: Operation, typeName: String, types: TypePlanner) {
        self.operation = operation
        self.typeName = typeName
        self.types = types
    }

    /// The body's source; nil where nothing is sent or an error was reported.
    mutating func plan() -> Source? {
        guard let body = operation.requestBody else {
            if let when = operation.stream?.when {
                report("stream-switch-missing", "\(when.property.quoted) is no property of a body", when.position)
            }
            return nil
        }
        guard let media = body.content.first(where: \.isJSON) else {
            let names = body.content.map { "\($0.name.quoted)" }.joined(separator: ", ")
            report(
                "body-unsupported",
                "a body must be JSON; \(names.isEmpty ? "nothing" : names) is not",
                body.position
            )
            return nil
        }
        let type = media.schema.map { bodyType(of: $0) } ?? .anyValue
        let structure = types.structure(type)
        var hidden: Hidden?
        if let when = operation.stream?.when { hidden = self.hidden(when, in: structure?.plan) }
        if operation.flattensBody {
            guard let structure else {
                report("flatten-unsupported", "only an object with properties can be flattened", media.position)
                return nil
            }
            let properties = structure.plan.properties
            return .flattened(type: structure.name, properties, hidden: hidden, position: media.position)
        }
        let text = SchemaText.sentence(body.description) ?? "The body."
        let isRequired = body.isRequired || hidden != nil
        return .whole(type, isRequired: isRequired, text: text, position: body.position, hidden: hidden)
    }

    private mutating func bodyType(of schema: Schema) -> TypeReference {
        let place = TypePlanner.Place(
            name: types.inlineName("\(typeName)Request", of: schema),
            text: "What \(SchemaText.code(operation.path)) is sent."
        )
        return types.nullableType(of: schema, at: place)
    }

    private mutating func hidden(_ when: StreamExtension.Switch, in structure: StructurePlan?) -> Hidden? {
        guard let property = structure?.properties.first(where: { $0.wireName == when.property }) else {
            report("stream-switch-missing", "\(when.property.quoted) is no property of the body", when.position)
            return nil
        }
        guard let streaming = literal(when.value, for: property.type) else {
            report("stream-switch-type", "\(when.property.quoted) cannot have this value", when.position)
            return nil
        }
        if property.hasNilDefault { return Hidden(property: property, streaming: streaming, plain: .absent) }
        guard case .boolean(let value) = streaming else {
            let message =
                "\(when.property.quoted) is required, so the plain method must send another value; which is not said"
            report("stream-switch-required", message, when.position)
            return nil
        }
        return Hidden(property: property, streaming: streaming, plain: .boolean(!value))
    }

    private func literal(_ value: YAMLScalar, for type: TypeReference) -> LiteralPlan? {
        switch (value, type) {
        // `Nullable` takes the literals of what it wraps, but not those of an enum.
        case (.string, .nullable(.named)): return nil
        case (_, .optional(let wrapped)), (_, .nullable(let wrapped)): return literal(value, for: wrapped)
        case (.boolean(let value), .boolean): return .boolean(value)
        case (.integer(let value), .integer): return .integer(value)
        case (.integer(let value), .number): return .number(Double(value))
        case (.number(let value), .number): return .number(value)
        case (.string(let value), .string): return .string(value)
        case (.string(let value), .named(let name)):
            guard case .openEnum = types.types.first(where: { $0.name == name })?.kind else { return nil }
            return .enumeration(value)
        default: return nil
        }
    }

    private mutating func report(_ code: String, _ message: String, _ position: SourcePosition) {
        diagnostics.append(Diagnostic(.error, code: code, message, at: position))
    }
}

extension BodyPlanner.Source {
    /// What one of the operation's methods sends; `names` are the parameters of flattened properties.
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
