import OpenAPIReader

extension SchemaTable {
    /// Returns the kinds of JSON values that a schema allows, without null. `number` includes integers.
    func kinds(of schema: Schema) -> Set<JSONKind> {
        var seen: Set<SchemaIdentity> = []
        return kinds(of: schema, depth: 0, &seen)
    }

    /// The depth of nested unions at which a schema is treated as one that allows every kind.
    private static let maximumDepth = 50

    private func kinds(of schema: Schema, depth: Int, _ seen: inout Set<SchemaIdentity>) -> Set<JSONKind> {
        if schema.combinesNames, !seen.insert(SchemaIdentity(schema)).inserted { return [] }
        guard depth < Self.maximumDepth, let target = resolved(schema) else { return Set(JSONKind.allCases) }
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

    /// Returns the rank of a member in its union: of two members that match a value, the narrower one has the lower rank.
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

    /// Returns whether every value matches at most one of the members, or a narrower member before a wider one.
    func areDisjoint(_ members: [Schema]) -> Bool {
        var taken: Set<JSONKind> = []
        for member in members {
            let kinds = kinds(of: member)
            guard taken.isDisjoint(with: kinds) else { return false }
            taken.formUnion(kinds)
            // An open enum has every value of its kind, and every integer is a number.
            if kinds.contains(.integer), resolved(member)?.allowedValues.isEmpty == false { taken.insert(.number) }
        }
        return true
    }
}
