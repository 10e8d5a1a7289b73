import OpenAPIReader

/// A description's named schemas, and questions that need references followed.
struct SchemaTable: Sendable {
    /// What Swift makes of a schema.
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

    /// The named schemas as they are planned: the description's, and those of parents that are values themselves.
    let named: [NamedSchema]

    /// The named schemas, each without `allOf`.
    private let schemas: [String: Schema]

    private let merger: SchemaMerger

    init(_ description: OpenAPIDescription) {
        let inheritance = Inheritance(description.schemas)
        named = inheritance.schemas
        merger = SchemaMerger(inheritance)
        schemas = merger.merged
    }

    /// What a name stands for, without `allOf`.
    subscript(name: String) -> Schema? { schemas[name] }

    /// The name and the names that it only stands for.
    func names(of name: String) -> [String] {
        var names = [name]
        while case .reference(let next) = schemas[names[names.count - 1]]?.kind, names.count <= schemas.count {
            names.append(next)
        }
        return names
    }

    /// What was found where named schemas were merged.
    var diagnostics: [Diagnostic] { merger.diagnostics }

    /// All names, those that an `allOf` takes in before those that have it.
    var order: [String] { merger.order }

    /// The schema without `allOf`: its members merged, with what was found about them.
    func flat(_ schema: Schema) -> (schema: Schema, diagnostics: [Diagnostic]) { merger.flat(schema) }

    /// The schema at the end of a chain of references; nil where the chain ends in itself or nowhere.
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

    /// Whether null is among the values, here or behind a reference.
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
                return union.members.contains { resolved($0)?.takesNull == true }
            default:
                return false
            }
        }
        return false
    }

    /// What Swift makes of a schema.
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
        case .union(let union): return openEnum(union).map(Shape.reference) ?? shape(of: joined(union, schema))
        case .reference(let name): return .reference(name)
        }
    }

    private func shape(of union: UnionSchema) -> Shape {
        guard union.members.count == 1, case .object(let object) = union.members[0].kind else { return .union(union) }
        return shape(of: object)
    }

    /// The type of an integer whose own default or example is beyond `Int`, and so beyond every format's.
    private func wideInteger(_ schema: Schema) -> ScalarType? {
        let isWide = [schema.defaultValue, schema.example].contains { $0?.isIntegerBeyondInt == true }
        guard isWide else { return nil }
        return schema.bounds.minimum ?? -1 >= 0 ? .uint64 : .decimalNumber
    }

    private func shape(of object: ObjectSchema) -> Shape {
        guard object.properties.isEmpty, object.variants.isEmpty else { return .structure(object) }
        return .dictionary(others(of: object))
    }

    /// What the properties of an object hold that have no name of their own; nil where the document does not say.
    ///
    /// A pattern of names is none of Swift's, so where several patterns differ every value is let in.
    func others(of object: ObjectSchema) -> Schema? {
        var schemas = object.patterns.map(\.schema)
        if case .schema(let schema) = object.additional { schemas.append(schema) }
        guard let first = schemas.first else { return nil }
        let isOne = schemas.allSatisfy { $0.kind == first.kind && $0.allowedValues == first.allowedValues }
        return isOne ? first : Schema(.any, position: first.position)
    }

    private func scalar(_ format: String?, _ schema: Schema) -> ScalarType? {
        let isBase64 = ["base64", "base64url"].contains(schema.content?.encoding?.lowercased())
        return isBase64 ? .base64 : .string(format: format)
    }
}

extension Schema {
    /// Whether null is a value: said, or not excluded by a schema that says nothing.
    fileprivate var takesNull: Bool { allowsNull || kind == .any && allowedValues.isEmpty }
}

extension YAMLNode {
    /// Whether the node is a whole number that 64 bits do not hold; reading makes a `Double` of such.
    fileprivate var isIntegerBeyondInt: Bool {
        guard case .scalar(.number) = content, let literal else { return false }
        return literal.drop { $0 == "-" || $0 == "+" }.allSatisfy { ("0"..."9").contains($0) }
    }
}
