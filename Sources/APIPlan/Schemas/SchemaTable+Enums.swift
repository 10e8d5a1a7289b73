import OpenAPIReader

extension SchemaTable {
    /// Returns the enum that a schema describes: of strings or numbers, of several types, or a union of constants; else nil.
    ///
    /// A single number and a boolean are not enums.
    func enumeration(of schema: Schema) -> EnumShape? {
        switch schema.kind {
        case .any, .string, .integer, .number: return enumeration(own(schema), kind: schema.kind)
        case .union(let union):
            if !schema.allowedValues.isEmpty { return enumeration(own(schema), kind: .any) }
            return enumeration(of: union)
        default: return nil
        }
    }

    /// Returns the name of the enum in a union of a named enum of strings and any string: an open enum has every string.
    func openEnum(_ union: UnionSchema) -> String? {
        let others = union.members.filter { member in
            guard case .string(nil) = member.kind else { return true }
            return !member.allowedValues.isEmpty
        }
        guard others.count == 1, others.count < union.members.count, case .reference(let name) = others[0].kind,
            let target = resolved(others[0]), enumeration(of: target)?.raw == .string
        else { return nil }
        return name
    }

    /// The enum of a union of constants, which is how JSON Schema gives values titles, or of named enums of strings. The union
    /// may also allow any string, because an open enum does.
    private func enumeration(of union: UnionSchema) -> EnumShape? {
        var values: [EnumShape.Value] = []
        var kind = Schema.Kind.any
        var names = 0
        for member in union.members {
            if case .reference = member.kind {
                guard let own = valuesOfNamedEnum(member) else { return nil }
                kind = .string(format: nil)
                names += own.isEmpty ? 0 : 1
                values += own
                continue
            }
            guard !member.allowedValues.isEmpty else {
                guard case .string(nil) = member.kind, member.bounds.pattern == nil else { return nil }
                kind = .string(format: nil)
                continue
            }
            switch member.kind {
            case .string, .integer, .number: values += named(own(member), after: member)
            default: return nil
            }
        }
        // One named enum keeps its name.
        let isNamed = names == 1 && union.members.allSatisfy { $0.allowedValues.isEmpty }
        guard !isNamed, !values.isEmpty, let shape = enumeration(values, kind: kind) else { return nil }
        if case .string = kind, shape.raw != .string { return nil }
        return shape
    }

    /// The values of a reference to an enum of strings, none for null alone; nil for any other schema.
    private func valuesOfNamedEnum(_ reference: Schema) -> [EnumShape.Value]? {
        guard let target = resolved(reference) else { return nil }
        if target.kind == .nothing { return target.allowsNull ? [] : nil }
        guard case .union = target.kind else {
            guard let shape = enumeration(of: target), shape.raw == .string else { return nil }
            return shape.values
        }
        return nil
    }

    /// The values of a schema; none where one of them is an array or an object.
    private func own(_ schema: Schema) -> [EnumShape.Value] {
        guard schema.allowedValues.allSatisfy({ $0.scalar != nil }) else { return [] }
        return schema.allowedValues.compactMap { value in
            guard let scalar = value.scalar else { return nil }
            let text = schema.valueTexts[value.text ?? ""] ?? ValueText()
            return EnumShape.Value(scalar: scalar, text: text, position: value.position)
        }
    }

    /// The values with the title and description of a member that has one value.
    private func named(_ values: [EnumShape.Value], after member: Schema) -> [EnumShape.Value] {
        guard values.count == 1, var value = values.first, value.text == ValueText() else { return values }
        value.text = ValueText(name: member.title, description: member.description)
        return [value]
    }

    private func enumeration(_ values: [EnumShape.Value], kind: Schema.Kind) -> EnumShape? {
        var seen: Set<YAMLScalar> = []
        let values = values.filter { seen.insert($0.scalar).inserted }
        guard let raw = raw(of: values.map(\.scalar), kind) else { return nil }
        return values.count > 1 || raw == .string ? EnumShape(raw: raw, values: values) : nil
    }

    private func raw(of scalars: [YAMLScalar], _ kind: Schema.Kind) -> OpenEnumPlan.Raw? {
        var isString = true
        var isInteger = true
        var isNumber = true
        var isBoolean = true
        for scalar in scalars {
            if case .string = scalar {} else { isString = false }
            if case .boolean = scalar {} else { isBoolean = false }
            switch scalar {
            case .integer: break
            case .number(let value) where value.isFinite: isInteger = false
            default: (isInteger, isNumber) = (false, false)
            }
        }
        switch kind {
        case _ where scalars.isEmpty: return nil
        case .string: return isString ? .string : nil
        case .integer: return isInteger ? .integer : nil
        case .number: return isNumber ? .number : nil
        default:
            if isString { return .string }
            if isBoolean { return nil }
            return isInteger ? .integer : isNumber ? .number : .any
        }
    }
}
