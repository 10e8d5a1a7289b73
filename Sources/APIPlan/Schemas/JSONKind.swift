import OpenAPIReader

/// What tells values apart before their content does.
enum JSONKind: String, CaseIterable {
    case integer
    case number
    case boolean
    case string
    case array
    case object
}

extension SchemaTable {
    /// The kinds of JSON values that a schema allows beside null; a number may be whole, and is no `integer` for that.
    func kinds(of schema: Schema) -> Set<JSONKind> {
        var seen: Set<String> = []
        return kinds(of: schema, depth: 0, &seen)
    }

    /// Unions that are nested deeper than anybody writes them may be everything.
    private static let deepest = 50

    private func kinds(of schema: Schema, depth: Int, _ seen: inout Set<String>) -> Set<JSONKind> {
        if case .reference(let name) = schema.kind, !seen.insert(name).inserted { return [] }
        guard depth < Self.deepest, let target = resolved(schema) else { return Set(JSONKind.allCases) }
        switch target.kind {
        case .any, .reference:
            let known = target.allowedValues.compactMap(\.jsonKind)
            return known.isEmpty ? Set(JSONKind.allCases) : Set(known)
        case .nothing: return []
        case .boolean: return [.boolean]
        case .integer: return [.integer]
        case .number: return [.number]
        case .string: return [.string]
        case .array, .tuple: return [.array]
        case .object: return [.object]
        case .union(let union):
            return union.members.reduce(into: []) { $0.formUnion(kinds(of: $1, depth: depth + 1, &seen)) }
        case .all(let members):
            return members.reduce(into: Set(JSONKind.allCases)) { all, member in
                let own = kinds(of: member, depth: depth + 1, &seen)
                if !own.isEmpty, !own.isDisjoint(with: all) { all.formIntersection(own) }
            }
        }
    }

    /// Where a member stands among the others of its union: of two that take a value, the narrower one comes first.
    func breadth(of member: Schema) -> Int {
        let kinds = kinds(of: member)
        guard kinds.count == 1, let kind = kinds.first, let order = JSONKind.allCases.firstIndex(of: kind) else {
            return 100
        }
        return order * 3 + breadthAmongEquals(resolved(member) ?? member)
    }

    private func breadthAmongEquals(_ schema: Schema) -> Int {
        if !schema.allowedValues.isEmpty { return 0 }
        return switch schema.kind {
        case .string(nil), .integer(nil), .number(nil): 2
        case .object(let object) where object.properties.isEmpty: 2
        default: 1
        }
    }

    /// Whether of all members at most one takes a value, except that a narrower one stands before a wider.
    func areApart(_ members: [Schema]) -> Bool {
        var taken: Set<JSONKind> = []
        for member in members {
            let kinds = kinds(of: member)
            guard taken.isDisjoint(with: kinds) else { return false }
            taken.formUnion(kinds)
            // An open enum takes every value of its kind, and every integer is a number.
            if kinds.contains(.integer), resolved(member)?.allowedValues.isEmpty == false { taken.insert(.number) }
        }
        return true
    }
}

extension YAMLNode {
    /// What kind of JSON value the node is; nil for null.
    var jsonKind: JSONKind? {
        switch content {
        case .scalar(.null): nil
        case .scalar(.boolean): .boolean
        case .scalar(.integer): .integer
        case .scalar(.number): .number
        case .scalar(.string): .string
        case .sequence: .array
        case .mapping: .object
        }
    }
}
