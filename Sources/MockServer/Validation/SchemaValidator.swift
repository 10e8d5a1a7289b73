import OpenAPIReader

/// Checks values against schemas: types, required properties, numbers' bounds and lengths.
///
/// It does not check enums (generated ones are open), formats, or undeclared properties without a schema.
struct SchemaValidator: Sendable {
    let description: OpenAPIDescription

    /// Returns the violations, such as `body.name: is missing`; `path` is the path of the value itself.
    func violations(of value: RequestValue, in schema: Schema, path: String) -> [String] {
        if case .reference(let name) = schema.kind {
            if value == .null, schema.allowsNull { return [] }
            guard let target = description.schema(named: name)?.schema else { return [] }
            return violations(of: value, in: target, path: path)
        }
        switch (schema.kind, value) {
        case (.all(let members), _):
            if value == .null, schema.allowsNull { return [] }
            return members.flatMap { violations(of: value, in: $0, path: path) }
        case (.any, _): return []
        case (_, .null): return schema.allowsNull ? [] : ["\(path): must not be null"]
        case (.boolean, .boolean): return []
        case (.integer, .number(let number)) where number == number.rounded():
            return boundViolations(of: number, schema.bounds, path)
        case (.number, .number(let number)): return boundViolations(of: number, schema.bounds, path)
        case (.string, .string(let text)): return lengthViolations(of: text, schema.bounds, path)
        case (.array(let item), .array(let values)): return listViolations(of: values, item, schema.bounds, path)
        case (.tuple(let items, _), .array(let values)):
            return zip(items, values).enumerated().flatMap { index, pair in
                violations(of: pair.1, in: pair.0, path: "\(path)[\(index)]")
            }
        case (.object(let object), .object(let values)): return objectViolations(of: values, object, path)
        case (.union(let union), _): return unionViolations(of: value, union.members, path)
        default: return ["\(path): must be \(schema.kind.name), not \(value.typeName)"]
        }
    }

    private func boundViolations(of number: Double, _ bounds: Bounds, _ path: String) -> [String] {
        if let minimum = bounds.minimum, number < minimum { return ["\(path): must be at least \(minimum.brief)"] }
        if let maximum = bounds.maximum, number > maximum { return ["\(path): must be at most \(maximum.brief)"] }
        return []
    }

    /// JSON Schema counts Unicode scalars (the characters of RFC 8259), not grapheme clusters.
    private func lengthViolations(of text: String, _ bounds: Bounds, _ path: String) -> [String] {
        let count = text.unicodeScalars.count
        if let minimum = bounds.minimumLength, count < minimum { return ["\(path): is shorter than \(minimum)"] }
        if let maximum = bounds.maximumLength, count > maximum { return ["\(path): is longer than \(maximum)"] }
        return []
    }

    private func listViolations(
        of values: [RequestValue],
        _ item: Schema,
        _ bounds: Bounds,
        _ path: String
    ) -> [String] {
        if let minimum = bounds.minimumItems, values.count < minimum {
            return ["\(path): has fewer items than \(minimum)"]
        }
        if let maximum = bounds.maximumItems, values.count > maximum {
            return ["\(path): has more items than \(maximum)"]
        }
        return values.enumerated().flatMap { violations(of: $1, in: item, path: "\(path)[\($0)]") }
    }

    private func objectViolations(
        of values: [String: RequestValue],
        _ object: ObjectSchema,
        _ path: String
    ) -> [String] {
        var found: [String] = []
        for property in object.properties {
            if let value = values[property.name] {
                found += violations(of: value, in: property.schema, path: "\(path).\(property.name)")
            } else if property.isRequired {
                found.append("\(path).\(property.name): is missing")
            }
        }
        let known = Set(object.properties.map(\.name))
        for (name, value) in values.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
            switch object.additional {
            case .unspecified: break
            case .forbidden: found.append("\(path).\(name): is not allowed")
            case .schema(let schema): found += violations(of: value, in: schema, path: "\(path).\(name)")
            }
        }
        return found
    }

    private func unionViolations(of value: RequestValue, _ members: [Schema], _ path: String) -> [String] {
        let matches = members.contains { violations(of: value, in: $0, path: path).isEmpty }
        return matches ? [] : ["\(path): does not match a member of the union"]
    }
}

extension Schema.Kind {
    /// The type for messages, with its article.
    fileprivate var name: String {
        switch self {
        case .any, .nothing, .union, .reference, .all: "a valid value"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .array, .tuple: "an array"
        case .object: "an object"
        }
    }
}

extension Double {
    /// The number without a fraction of zero.
    fileprivate var brief: String {
        let text = "\(self)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
