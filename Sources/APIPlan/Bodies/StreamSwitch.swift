import OpenAPIReader

/// Plans the property of a body that chooses between a plain and a streamed response.
struct StreamSwitch {
    let operation: Operation
    let catalog: TypeCatalog
    private(set) var diagnostics: [Diagnostic] = []

    init(operation: Operation, catalog: TypeCatalog) {
        self.operation = operation
        self.catalog = catalog
    }

    /// Returns the property with the value that each method sends; nil where the operation has none or an error was
    /// reported.
    mutating func plan(in structure: StructurePlan?) -> BodySource.HiddenProperty? {
        guard let condition = operation.stream?.when else { return nil }
        let name = condition.property.quoted
        // A switch that the reader guessed and that does not match stays an ordinary property.
        let isGuess = operation.stream?.isInferred == true
        guard let property = structure?.properties.first(where: { $0.wireName == condition.property }) else {
            if !isGuess { report("stream-switch-missing", "\(name) is not a property of the body", condition.position) }
            return nil
        }
        guard let streaming = literal(condition.value, for: property.type) else {
            if !isGuess { report("stream-switch-type", "\(name) cannot have this value", condition.position) }
            return nil
        }
        if property.hasNilDefault {
            return BodySource.HiddenProperty(property: property, streaming: streaming, plain: .absent)
        }
        guard case .boolean(let value) = streaming else {
            let message =
                "\(name) is required, so the plain method must send another value, which only a boolean property has"
            report("stream-switch-required", message, condition.position)
            return nil
        }
        return BodySource.HiddenProperty(property: property, streaming: streaming, plain: .boolean(!value))
    }

    /// Reports a switch of an operation without a body.
    mutating func reportMissingBody() {
        guard let condition = operation.stream?.when else { return }
        let message = "\(condition.property.quoted) is not a property of a body: the operation has none"
        report("stream-switch-missing", message, condition.position)
    }

    private func literal(_ value: YAMLScalar, for type: TypeReference) -> LiteralPlan? {
        switch (value, type) {
        // `Nullable` accepts the literals of the type that it wraps, but not those of an enum.
        case (.string, .nullable(.named)): return nil
        case (_, .optional(let wrapped)), (_, .nullable(let wrapped)): return literal(value, for: wrapped)
        case (.boolean(let value), .boolean): return .boolean(value)
        case (.integer(let value), .integer): return .integer(value)
        case (.integer(let value), .number): return .number(Double(value))
        case (.number(let value), .number): return .number(value)
        case (.string(let value), .string): return .string(value)
        case (.string(let value), .named(let name)):
            guard let index = catalog.index(of: name), case .openEnum(let plan) = catalog.types[index].kind,
                plan.raw == .string
            else { return nil }
            return .enumeration(value)
        default: return nil
        }
    }

    private mutating func report(_ code: String, _ message: String, _ position: SourcePosition) {
        diagnostics.append(Diagnostic(.error, code: code, message, at: position))
    }
}
