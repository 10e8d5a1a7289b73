import OpenAPIReader

extension TypePlanner {
    /// An enum with a case for each value.
    mutating func openEnum(_ shape: EnumShape) -> TypePlan.Kind {
        var scope = NameScope(noun: "case", reserved: ReservedNames.cases, suffix: "Value")
        let wishes = shape.values.map { value in
            NameWish(name(of: value), wireName: value.scalar.text, position: value.position)
        }
        var findings: [Diagnostic] = []
        let names = scope.claim(wishes, diagnostics: &findings)
        findings.forEach { report($0) }
        let cases = zip(names, shape.values).map { name, value in
            OpenEnumPlan.Case(
                name: SwiftName.spelled(name),
                wireValue: literal(value.scalar, as: shape.raw),
                documentation: Documentation([SchemaText.sentence(value.text.description)].compactMap(\.self))
            )
        }
        return .openEnum(OpenEnumPlan(cases: cases, raw: shape.raw))
    }

    private func name(of value: EnumShape.Value) -> String {
        if let name = value.text.name, name.count <= 60, name.contains(where: \.isLetter) {
            return catalog.memberName(name)
        }
        return catalog.memberName(value.scalar.text)
    }

    private func literal(_ scalar: YAMLScalar, as raw: OpenEnumPlan.Raw) -> LiteralPlan {
        switch scalar {
        case .null: .absent
        case .boolean(let value): .boolean(value)
        case .integer(let value): raw == .number ? .number(Double(value)) : .integer(value)
        case .number(let value): .number(value)
        case .string(let value): .string(value)
        }
    }
}

extension YAMLScalar {
    /// The value as JSON writes it, a string without quotes.
    fileprivate var text: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value.description
        case .integer(let value): value.description
        case .number(let value): value.description
        case .string(let value): value
        }
    }
}
