import OpenAPIReader

/// Builds a valid value of a schema, for responses without an example.
///
/// The value is the schema's `example`, `default` or first enum value, else a simple value of its type.
struct ExampleBuilder: Sendable {
    let description: OpenAPIDescription

    /// Returns a value of the schema; null for a schema whose values would be infinite.
    func build(_ schema: Schema) -> YAMLNode {
        build(schema, inside: []) ?? YAMLNode(.scalar(.null), at: schema.position)
    }

    /// Returns nil for an infinite value: `inside` contains the names of the schemas around this one.
    private func build(_ schema: Schema, inside: Set<String>) -> YAMLNode? {
        if let given = schema.example ?? schema.defaultValue ?? schema.allowedValues.first { return given }
        switch schema.kind {
        case .any, .nothing: return node(.scalar(.null), schema)
        case .boolean: return node(.scalar(.boolean(true)), schema)
        case .integer: return node(.scalar(.integer(Int(clamping: schema.bounds))), schema)
        case .number: return node(.scalar(.number(schema.bounds.nearestToZero)), schema)
        case .string(let format): return node(.scalar(.string(text(format, schema.bounds))), schema)
        case .array(let item): return list(of: item, schema, inside)
        case .tuple(let items, _): return tuple(items, schema, inside)
        case .object(let object): return mapping(object, schema, inside)
        case .all(let members): return all(members, schema, inside)
        case .union(let union):
            return union.members.lazy.compactMap { build($0, inside: inside) }.first ?? nullIfAllowed(schema)
        case .reference(let name):
            guard !inside.contains(name), let target = description.schema(named: name)?.schema else {
                return nullIfAllowed(schema)
            }
            return build(target, inside: inside.union([name])) ?? nullIfAllowed(schema)
        }
    }

    private func list(of item: Schema, _ schema: Schema, _ inside: Set<String>) -> YAMLNode? {
        let count = schema.bounds.minimumItems ?? min(1, schema.bounds.maximumItems ?? 1)
        guard let member = build(item, inside: inside) else {
            return count == 0 || schema.bounds.minimumItems == nil ? node(.sequence([]), schema) : nil
        }
        return node(.sequence(Array(repeating: member, count: min(count, Self.maximumItems))), schema)
    }

    /// The limit for arrays, so that a `minItems` of a million does not exhaust the memory.
    private static let maximumItems = 100

    private func tuple(_ items: [Schema], _ schema: Schema, _ inside: Set<String>) -> YAMLNode? {
        let members = items.compactMap { build($0, inside: inside) }
        return members.count == items.count ? node(.sequence(members), schema) : nil
    }

    /// Merges objects; of other values it returns the first.
    private func all(_ members: [Schema], _ schema: Schema, _ inside: Set<String>) -> YAMLNode? {
        let values = members.compactMap { build($0, inside: inside) }.filter { !$0.isNull }
        let entries = values.compactMap(\.entries)
        guard entries.count == values.count, !entries.isEmpty else { return values.first ?? nullIfAllowed(schema) }
        var seen: Set<String> = []
        return node(.mapping(entries.joined().filter { seen.insert($0.key).inserted }), schema)
    }

    private func mapping(_ object: ObjectSchema, _ schema: Schema, _ inside: Set<String>) -> YAMLNode? {
        var entries: [YAMLEntry] = []
        for property in object.properties {
            if let value = build(property.schema, inside: inside) {
                entries.append(YAMLEntry(key: property.name, at: property.position, value: value))
            } else if property.isRequired {
                return nil
            }
        }
        return node(.mapping(entries), schema)
    }

    private func text(_ format: String?, _ bounds: Bounds) -> String {
        let text =
            switch format {
            case "date-time": "2026-01-31T12:00:00Z"
            case "date": "2026-01-31"
            case "time": "12:00:00Z"
            case "uuid": "123e4567-e89b-12d3-a456-426614174000"
            case "email": "someone@example.com"
            case "uri", "url": "https://example.com/"
            case "byte": "aGVsbG8="
            default: "text"
            }
        let missing = min((bounds.minimumLength ?? 0) - text.count, 10_000)
        let long = missing > 0 ? text + String(repeating: "x", count: missing) : text
        return bounds.maximumLength.map { String(long.prefix($0)) } ?? long
    }

    private func nullIfAllowed(_ schema: Schema) -> YAMLNode? {
        schema.allowsNull ? node(.scalar(.null), schema) : nil
    }

    private func node(_ content: YAMLNode.Content, _ schema: Schema) -> YAMLNode {
        YAMLNode(content, at: schema.position)
    }
}

extension Bounds {
    /// Zero, or the bound nearest to it.
    fileprivate var nearestToZero: Double {
        if let minimum, minimum > 0 { return minimum }
        if let maximum, maximum < 0 { return maximum }
        return 0
    }
}

extension Int {
    /// Returns the integer nearest to zero within the bounds.
    fileprivate init(clamping bounds: Bounds) {
        let value = bounds.nearestToZero
        self = Int(exactly: value.rounded(.awayFromZero)) ?? 0
    }
}
