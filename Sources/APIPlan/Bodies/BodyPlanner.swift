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
        case whole(TypeReference, isRequired: Bool, text: String?, position: SourcePosition, hidden: Hidden?)
        case flattened(type: String, [PropertyPlan], hidden: Hidden?, position: SourcePosition)
    }

    /// One way to send the body.
    struct Content {
        var source: Source
        var format: BodyFormat
        /// What a call writes before the argument; nil where it writes nothing.
        var label: String?
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

    /// The ways to send the body, the method's main form first; none where nothing is sent or an error was reported.
    mutating func plan() -> [Content] {
        guard let body = operation.requestBody else {
            if let when = operation.stream?.when {
                report("stream-switch-missing", "\(when.property.quoted) is no property of a body", when.position)
            }
            return []
        }
        let ranked = BodyChoice.ranked(body.content, types.table)
        guard let first = ranked.first, let main = mainContent(first, body) else {
            if ranked.isEmpty { warn("body-empty", "a body without a media type is not sent", body.position) }
            return []
        }
        var contents = [main]
        for choice in ranked.dropFirst() {
            if let content = further(choice, body, beside: contents) { contents.append(content) }
        }
        return contents
    }

    private mutating func mainContent(_ choice: BodyChoice, _ body: RequestBody) -> Content? {
        let type = type(of: choice, body)
        let format = choice.media.format(choice.kind)
        let structure = choice.kind == .json ? types.structure(type) : nil
        var hidden: Hidden?
        if let when = operation.stream?.when { hidden = self.hidden(when, in: structure?.plan) }
        if operation.flattensBody {
            guard let structure else {
                report("flatten-unsupported", "only an object with properties can be flattened", choice.media.position)
                return nil
            }
            let source = Source.flattened(
                type: structure.name,
                structure.plan.properties,
                hidden: hidden,
                position: choice.media.position
            )
            return Content(source: source, format: format)
        }
        let source = Source.whole(
            type,
            isRequired: body.isRequired || hidden != nil,
            text: text(of: choice, body),
            position: body.position,
            hidden: hidden
        )
        return Content(source: source, format: format)
    }

    /// A further way to send the body is an overload: the argument's type tells, or its label where types are the same.
    private mutating func further(_ choice: BodyChoice, _ body: RequestBody, beside others: [Content]) -> Content? {
        let type = type(of: choice, body)
        let isNew = !others.contains { $0.source.type.map(canonical) == canonical(type) }
        let label = isNew ? nil : choice.kind.label(choice.media)
        if label != nil, others.contains(where: { $0.label == label }) {
            warn(
                "media-type-left-out",
                "\(choice.media.name.quoted) is left out beside another one",
                choice.media.position
            )
            return nil
        }
        let text = text(of: choice, body)
        return Content(
            source: .whole(type, isRequired: true, text: text, position: choice.media.position, hidden: nil),
            format: choice.media.format(choice.kind),
            label: label
        )
    }

    private func text(of choice: BodyChoice, _ body: RequestBody) -> String? {
        var notes: [String] = []
        if choice.kind == .upload || choice.kind == .text || choice.media.isRange {
            notes.append("As \(SchemaText.code(choice.media.name)).")
        } else if choice.kind == .json, choice.media.name != "application/json", !choice.others.isEmpty {
            notes.append("As \(SchemaText.code(choice.media.name)).")
        }
        if !choice.others.isEmpty {
            let names = choice.others.map { SchemaText.code($0.name) }
            let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and others" : "")
            notes.append("The server takes it as \(shown) too.")
        }
        guard let text = SchemaText.sentence(body.description) ?? (notes.isEmpty ? nil : "The body.") else {
            return nil
        }
        return ([text] + notes).joined(separator: " ")
    }

    private mutating func type(of choice: BodyChoice, _ body: RequestBody) -> TypeReference {
        switch choice.kind {
        case .text: return .string
        case .upload:
            let hasParts = choice.media.essence.hasPrefix("multipart/") || choice.media.itemSchema != nil
            if choice.media.isXML || hasParts {
                warn(
                    "body-as-bytes",
                    "\(choice.media.name.quoted) is sent as the bytes that the caller passes",
                    choice.media.position
                )
            }
            return .runtime("UploadBody")
        case .json, .form, .multipart:
            guard let schema = choice.media.schema else { return .anyValue }
            if let component = body.component {
                let name = types.prefix + SwiftName.type(component)
                let ending = ["Body", "Request", "Form"].contains { name.hasSuffix($0) } ? "" : "Body"
                let text = "The body \(SchemaText.code(component))."
                return types.sharedType(of: schema, at: TypePlanner.Place(name: name + ending, text: text))
            }
            let place = TypePlanner.Place(
                name: types.inlineName(typeName + choice.kind.suffix, of: schema),
                text: "What \(SchemaText.code(operation.path)) is sent."
            )
            return types.nullableType(of: schema, at: place)
        }
    }

    /// The type behind other names, for overloads must differ in what they are.
    private func canonical(_ type: TypeReference) -> TypeReference {
        switch types.target(of: type) {
        case .array(let element): .array(canonical(element))
        case .dictionary(let value): .dictionary(canonical(value))
        case .optional(let wrapped): .optional(canonical(wrapped))
        case let target: target
        }
    }

    private mutating func hidden(_ when: StreamExtension.Switch, in structure: StructurePlan?) -> Hidden? {
        // A switch that nobody wrote down is a guess, and left to the caller where it does not fit.
        let isGuess = operation.stream?.isDerived == true
        guard let property = structure?.properties.first(where: { $0.wireName == when.property }) else {
            if isGuess { return nil }
            report("stream-switch-missing", "\(when.property.quoted) is no property of the body", when.position)
            return nil
        }
        guard let streaming = literal(when.value, for: property.type) else {
            if isGuess { return nil }
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
            let type = types.types.first { $0.name == name }
            guard case .openEnum(let plan) = type?.kind, plan.raw == .string else { return nil }
            return .enumeration(value)
        default: return nil
        }
    }

    private mutating func warn(_ code: String, _ message: String, _ position: SourcePosition) {
        diagnostics.append(Diagnostic(.warning, code: code, message, at: position))
    }

    private mutating func report(_ code: String, _ message: String, _ position: SourcePosition) {
        diagnostics.append(Diagnostic(.error, code: code, message, at: position))
    }
}

extension BodyPlanner.Source {
    /// The argument's type; nil where the arguments are the properties.
    var type: TypeReference? {
        if case .whole(let type, _, _, _, _) = self { type } else { nil }
    }

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
