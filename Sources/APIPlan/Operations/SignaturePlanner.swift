import OpenAPIReader

/// Plans the parameters of an operation's methods, and where each argument is sent.
struct SignaturePlanner {
    /// A parameter before it has a name.
    private struct Input {
        enum Origin {
            case field(Parameter, StylePlan?)
            case property(PropertyPlan)
            case body
        }

        var request: NameRequest
        var origin: Origin
        var type: TypeReference
        var isRequired: Bool
        var text: String
    }

    let operation: Operation
    let typeName: String
    let types: TypePlanner
    private(set) var diagnostics: [Diagnostic] = []

    init(operation: Operation, typeName: String, types: TypePlanner) {
        self.operation = operation
        self.typeName = typeName
        self.types = types
    }

    /// Returns the signature: required parameters first, the body last.
    mutating func plan() -> Signature {
        let requested = ParameterPlanner.names(of: operation.parameters)
        let fields = zip(operation.parameters, requested).compactMap { parameter, name in
            ParameterPlanner.constant(of: parameter) == nil ? input(parameter, name: name) : nil
        }
        var bodies = BodyPlanner(operation: operation, typeName: typeName, types: types)
        let contents = bodies.plan()
        let body = contents.first?.source
        diagnostics += bodies.diagnostics
        var scope = NameScope(noun: "parameter", reserved: ["self"], suffix: "Value")
        let inputs = fields + inputs(of: body)
        let names = scope.assign(inputs.map(\.request), diagnostics: &diagnostics)
        checkUnlabeled(inputs)
        var signature = signature(Array(zip(names, inputs)), body)
        if let format = contents.first?.format { signature.bodyFormat = format }
        let bodyName = zip(names, inputs).first { if case .body = $1.origin { true } else { false } }?.0
        signature.overloads = contents.dropFirst().compactMap { overload($0, bodyName, scope) }
        return signature
    }

    private func signature(_ named: [(String, Input)], _ body: BodySource?) -> Signature {
        let sent = named.filter { if case .body = $0.1.origin { false } else { true } }
        let last = named.filter { if case .body = $0.1.origin { true } else { false } }
        let ordered = sent.filter(\.1.isRequired) + sent.filter { !$0.1.isRequired } + last
        var signature = Signature()
        let fields = ordered.filter { if case .field = $0.1.origin { true } else { false } }
        signature.fieldParameters = fields.map { parameter($0, $1) }
        signature.fieldTexts = texts(fields)
        signature.parameters = ordered.map { parameter($0, $1) }
        signature.texts = texts(ordered)
        signature.locals = locals(avoiding: named.map(\.0))
        var pathPieces: [String: OperationPlan.PathPiece] = [:]
        var propertyNames: [String: String] = [:]
        for (name, input) in named {
            let spelled = SwiftName.spelled(name)
            switch input.origin {
            case .field(let field, let style):
                add(field, .parameter(spelled), style, to: &signature)
                if field.location == .path { pathPieces[field.name] = piece(field, spelled, style) }
            case .property(let property): propertyNames[property.name] = spelled
            case .body: break
            }
        }
        for field in operation.parameters {
            guard let text = ParameterPlanner.constant(of: field) else { continue }
            add(field, .constant(text), nil, to: &signature)
            if field.location == .path { pathPieces[field.name] = .literal(URLEncoding.encoded(text)) }
        }
        signature.path = URLTemplate(operation.path).pieces { pathPieces[$0] ?? .parameter(SwiftName.member($0)) }
        let bodyName = last.first.map { SwiftName.spelled($0.0) } ?? "body"
        signature.plainBody = body?.plan(names: propertyNames, bodyName: bodyName, isStream: false)
        signature.streamBody = body?.plan(names: propertyNames, bodyName: bodyName, isStream: true)
        return signature
    }

    private func add(_ field: Parameter, _ value: FieldPlan.Value, _ style: StylePlan?, to signature: inout Signature) {
        guard let location = FieldPlan.Location(field.location) else { return }
        signature.fields.append(FieldPlan(location, wireName: field.name, value: value, style: style))
    }

    private func piece(_ field: Parameter, _ name: String, _ style: StylePlan?) -> OperationPlan.PathPiece {
        style.map { .styled(name, wireName: field.name, $0) } ?? .parameter(name)
    }

    /// An overload for a further form of the body, which differs in its type, or else in its label.
    private func overload(
        _ content: BodyPlanner.Content,
        _ bodyName: String?,
        _ scope: NameScope
    ) -> Signature.Overload? {
        guard case .whole(let type, _, let text, let position, _) = content.source else { return nil }
        let request = NameRequest(content.label ?? "body", wireName: content.label ?? "body", position: position)
        var scope = scope
        var ignored: [Diagnostic] = []
        let own = content.label == nil ? bodyName : nil
        let name = own ?? scope.assign(request, diagnostics: &ignored)
        return Signature.Overload(
            parameter: ParameterPlan(name: SwiftName.spelled(name), isUnlabeled: content.label == nil, type: type),
            text: text.map { Documentation.Parameter(name: name, text: $0) },
            body: .parameter(name: SwiftName.spelled(name), isOptional: false),
            format: content.format
        )
    }

    private func parameter(_ name: String, _ input: Input) -> ParameterPlan {
        let isBody = if case .body = input.origin { true } else { false }
        return ParameterPlan(
            name: SwiftName.spelled(name),
            isUnlabeled: isBody || input.request.wireName == operation.unlabeledParameter,
            type: input.type,
            hasNilDefault: !input.isRequired
        )
    }

    private func locals(avoiding names: [String]) -> LocalNames {
        func free(_ candidates: String...) -> String {
            candidates.first { !names.contains($0) } ?? candidates[0] + "ToSend"
        }
        return LocalNames(
            body: free("body", "sentBody", "bodyToSend"),
            request: free("request", "sentRequest", "requestToSend"),
            caller: names.contains("caller") ? "self.caller" : "caller"
        )
    }

    private mutating func input(_ parameter: Parameter, name: String) -> Input {
        let request = TypeRequest(
            name: types.catalog.inlineName(typeName + types.catalog.typeName(parameter.name), of: parameter.schema),
            text:
                "The \(Markdown.code(parameter.name)) of \(Markdown.code("\(operation.method) \(operation.path)")).",
            isDocumented: true
        )
        let type = type(of: parameter, as: request)
        let planner = ParameterPlanner(catalog: types.catalog)
        let style = planner.style(of: parameter, type: type)
        if let warning = planner.nesting(of: parameter, type: type, style: style) { diagnostics.append(warning) }
        let isPath = parameter.location == .path
        let isOptional = !isPath && (!parameter.isRequired || types.table.allowsNull(parameter.schema))
        return Input(
            request: types.catalog.request(
                name,
                chosen: parameter.swiftName,
                wireName: parameter.name,
                at: parameter.position
            ),
            origin: .field(parameter, style),
            type: isOptional ? .optional(type) : type,
            isRequired: !isOptional,
            text: ParameterPlanner.text(of: parameter) ?? filler(ParameterPlanner.location(of: parameter))
        )
    }

    /// The type of a parameter; that of a component is one type for all operations, named after the component.
    private func type(of parameter: Parameter, as request: TypeRequest) -> TypeReference {
        guard let component = parameter.component else { return types.type(of: parameter.schema, as: request) }
        if let known = types.catalog.sharedType(at: parameter.schema.position) { return known }
        let name = types.prefix + SwiftName.type(component)
        let shared = TypeRequest(
            name: types.catalog.inlineName(name, of: parameter.schema),
            text: "The parameter \(Markdown.code(component)).",
            isDocumented: true
        )
        let type = types.type(of: parameter.schema, as: shared)
        types.catalog.share(type, at: parameter.schema.position)
        return type
    }

    /// The text for a parameter without a description: only where everything is documented.
    private func filler(_ text: String) -> String {
        types.documentsEverything ? text : ""
    }

    private func texts(_ inputs: [(String, Input)]) -> [Documentation.Parameter] {
        inputs.filter { !$0.1.text.isEmpty }.map { Documentation.Parameter(name: $0, text: $1.text) }
    }

    private func inputs(of body: BodySource?) -> [Input] {
        switch body {
        case nil: []
        case .whole(let type, let isRequired, let text, let position, _):
            [
                Input(
                    request: NameRequest("body", wireName: "body", position: position),
                    origin: .body,
                    type: isRequired ? type : .optional(type),
                    isRequired: isRequired,
                    text: text ?? filler("The body.")
                )
            ]
        case .flattened(_, let properties, let hidden, let position):
            properties.filter { $0.wireName != hidden?.property.wireName }.map { property in
                Input(
                    request: NameRequest(
                        SwiftName.bare(property.name),
                        wireName: property.wireName,
                        position: position
                    ),
                    origin: .property(property),
                    type: property.type,
                    isRequired: !property.hasNilDefault,
                    text: property.documentation.paragraphs.isEmpty
                        ? filler("The property \(Markdown.code(property.wireName)).")
                        : property.documentation.paragraphs.joined(separator: "\n\n")
                )
            }
        }
    }

    private mutating func checkUnlabeled(_ inputs: [Input]) {
        guard let unlabeled = operation.unlabeledParameter else { return }
        guard !inputs.contains(where: { $0.request.wireName == unlabeled }) else { return }
        let message = "x-swift-unlabeled names \(unlabeled.quoted), which is not a parameter of this operation"
        diagnostics.append(Diagnostic(.error, code: "unlabeled-missing", message, at: operation.position))
    }
}
