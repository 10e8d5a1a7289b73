import OpenAPIReader

/// Plans open enums: one case for each value.
struct EnumPlanner {
    let catalog: TypeCatalog

    /// Returns the plan of an enum with the values of a shape, in the description's order.
    func plan(_ shape: EnumShape) -> TypePlan.Kind {
        let texts = Set(shape.values.map(\.scalar.text))
        let requests = shape.values.map { value in
            NameRequest(
                name(of: value, among: texts),
                wireName: value.scalar.text,
                position: value.position,
                alternative: SwiftName.member(NameWords.spellingOut(value.scalar.text))
            )
        }
        let names = catalog.memberNames(requests, noun: "case", reserved: ReservedNames.cases)
        let cases = zip(names, shape.values).map { name, value in
            OpenEnumPlan.Case(
                name: SwiftName.spelled(name),
                wireValue: literal(value.scalar, as: shape.raw),
                documentation: Documentation([Markdown.sentence(value.text.description)].compactMap(\.self))
            )
        }
        return .openEnum(OpenEnumPlan(cases: cases, raw: shape.raw))
    }

    private func name(of value: EnumShape.Value, among texts: Set<String>) -> String {
        if let name = value.text.name, name.count <= 60, name.contains(where: \.isLetter) {
            return catalog.memberName(name)
        }
        let text = value.scalar.text
        // Of two values that differ in the sign, both names contain it: `GMT+1` and `GMT-1`.
        let hasOpposite =
            text.contains("-") && texts.contains(text.replacing("-", with: "+"))
            || text.contains("+") && texts.contains(text.replacing("+", with: "-"))
        guard hasOpposite else { return catalog.memberName(text) }
        return catalog.memberName(text.replacing("-", with: " minus ").replacing("+", with: " plus "))
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
