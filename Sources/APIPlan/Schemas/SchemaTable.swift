import OpenAPIReader

/// A description's named schemas, with queries that follow references.
struct SchemaTable: Sendable {
    /// The shape of a schema in Swift.
    enum Shape: Sendable {
        case any
        case boolean
        case integer(ScalarType?)
        case number(ScalarType?)
        case string(ScalarType?)
        case openEnum(EnumShape)
        case array(Schema)
        case tuple([Schema], rest: Schema?)
        case dictionary(Schema?)
        case structure(ObjectSchema)
        case union(UnionSchema)
        case reference(String)
    }

    /// The named schemas to plan: the description's, and those for values of parents that choose among derived schemas.
    let named: [NamedSchema]

    /// The named schemas without `allOf`.
    private let schemas: [String: Schema]

    private let merger: SchemaMerger

    init(_ description: OpenAPIDescription) {
        let inheritance = Inheritance(description.schemas)
        named = inheritance.schemas
        merger = SchemaMerger(inheritance)
        schemas = merger.merged
    }

    /// The schema with a name, without `allOf`.
    subscript(name: String) -> Schema? { schemas[name] }

    /// Returns a name and the names that it is an alias of.
    func names(of name: String) -> [String] {
        var names = [name]
        while case .reference(let next) = schemas[names[names.count - 1]]?.kind, names.count <= schemas.count {
            names.append(next)
        }
        return names
    }

    /// The warnings about named schemas with `allOf`.
    var diagnostics: [Diagnostic] { merger.diagnostics }

    /// All names, each after the names that it includes through `allOf`.
    var order: [String] { merger.order }

    /// Returns a schema with the members of its `allOf` merged, and warnings about conflicts.
    func flat(_ schema: Schema) -> (schema: Schema, diagnostics: [Diagnostic]) { merger.flat(schema) }

    /// Returns the schema at the end of a chain of references; nil for a cycle or an undefined name.
    func resolved(_ schema: Schema) -> Schema? {
        var current = schema
        for _ in 0...schemas.count {
            current = flat(current).schema
            guard case .reference(let name) = current.kind else { return current }
            guard let next = schemas[name] else { return nil }
            current = next
        }
        return nil
    }

    /// Returns whether a schema allows null, directly or through references.
    func allowsNull(_ schema: Schema) -> Bool {
        var current = schema
        for _ in 0...schemas.count {
            current = flat(current).schema
            if current.allowsNull { return true }
            switch current.kind {
            case .reference(let name):
                guard let next = schemas[name] else { return false }
                current = next
            case .union(let union):
                return union.members.contains { resolved($0)?.acceptsNull == true }
            default:
                return false
            }
        }
        return false
    }

    /// Returns the shape of a schema in Swift.
    func shape(of schema: Schema) -> Shape {
        if let shape = enumeration(of: schema) { return .openEnum(shape) }
        switch schema.kind {
        case .any, .nothing: return .any
        case .boolean: return .boolean
        case .integer(let format): return .integer(.integer(format: format) ?? wideInteger(schema))
        case .number(let format): return .number(.number(format: format))
        case .string(let format): return .string(scalar(format, schema))
        case .tuple(let items, let rest): return .tuple(items, rest: rest)
        case .all: return shape(of: flat(schema).schema)
        case .array(let items): return .array(items)
        case .object(let object): return shape(of: object)
        case .union(let union):
            // Where a member allows any value, choosing among the others would lose the properties they do not have.
            if !union.isExclusive, union.members.contains(where: isUnconstrained) { return .any }
            return openEnum(union).map(Shape.reference) ?? shape(of: joined(union, schema))
        case .reference(let name): return .reference(name)
        }
    }

    private func isUnconstrained(_ schema: Schema) -> Bool {
        guard let target = resolved(schema) else { return false }
        return target.kind == .any && target.allowedValues.isEmpty
    }

    private func shape(of union: UnionSchema) -> Shape {
        guard union.members.count == 1, case .object(let object) = union.members[0].kind else { return .union(union) }
        return shape(of: object)
    }

    /// The type of an integer whose default or example exceeds `Int`.
    private func wideInteger(_ schema: Schema) -> ScalarType? {
        let isWide = [schema.defaultValue, schema.example].contains { $0?.isIntegerBeyondInt == true }
        guard isWide else { return nil }
        return schema.bounds.minimum ?? -1 >= 0 ? .uint64 : .decimalNumber
    }

    private func shape(of object: ObjectSchema) -> Shape {
        guard object.properties.isEmpty, object.variants.isEmpty else { return .structure(object) }
        return .dictionary(additionalValues(of: object))
    }

    /// Returns the schema of the values of an object's additional properties; nil where the description declares none.
    ///
    /// Swift has no types for patterns of names, so any value is allowed where several patterns differ.
    func additionalValues(of object: ObjectSchema) -> Schema? {
        var schemas = object.patterns.map(\.schema)
        if case .schema(let schema) = object.additional { schemas.append(schema) }
        guard let first = schemas.first else { return nil }
        // Names that match no pattern have values of any kind.
        if case .unspecified = object.additional, !object.patterns.contains(where: \.matchesEveryName) {
            return Schema(.any, position: first.position)
        }
        let isOne = schemas.allSatisfy { $0.kind == first.kind && $0.allowedValues == first.allowedValues }
        return isOne ? first : Schema(.any, position: first.position)
    }

    private func scalar(_ format: String?, _ schema: Schema) -> ScalarType? {
        switch schema.content?.encoding?.lowercased() {
        case "base64": .base64
        case "base64url": .base64URL
        default: .string(format: format)
        }
    }
}

extension Schema {
    /// Whether null is allowed: explicitly, or by a schema without constraints.
    fileprivate var acceptsNull: Bool { allowsNull || kind == .any && allowedValues.isEmpty }
}

extension YAMLNode {
    /// Whether the node is an integer that exceeds 64 bits; the reader converts it to a `Double`.
    fileprivate var isIntegerBeyondInt: Bool {
        guard case .scalar(.number) = content, let literal else { return false }
        return literal.drop { $0 == "-" || $0 == "+" }.allSatisfy { ("0"..."9").contains($0) }
    }
}
