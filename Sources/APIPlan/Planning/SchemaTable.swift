import OpenAPIReader

/// A description's named schemas, and questions that need references followed.
struct SchemaTable: Sendable {
    /// What Swift makes of a schema.
    enum Shape: Sendable {
        case any
        case boolean
        case integer
        case number
        case string
        case openEnum(EnumShape)
        case array(Schema)
        case dictionary(Schema?)
        case structure(ObjectSchema)
        case union(UnionSchema)
        case reference(String)
    }

    private let schemas: [String: Schema]

    init(_ description: OpenAPIDescription) {
        schemas = Dictionary(description.schemas.map { ($0.name, $0.schema) }) { first, _ in first }
    }

    /// The schema of a name.
    subscript(name: String) -> Schema? { schemas[name] }

    /// The name and the names that it only stands for.
    func names(of name: String) -> [String] {
        var names = [name]
        while case .reference(let next) = schemas[names[names.count - 1]]?.kind, names.count <= schemas.count {
            names.append(next)
        }
        return names
    }

    /// The schema at the end of a chain of references; nil where the chain ends in itself or nowhere.
    func resolved(_ schema: Schema) -> Schema? {
        var current = schema
        for _ in 0...schemas.count {
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
            if current.allowsNull { return true }
            switch current.kind {
            case .reference(let name):
                guard let next = schemas[name] else { return false }
                current = next
            case .union(let union):
                return union.members.contains { resolved($0)?.allowsNull == true }
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
        case .any: return .any
        case .nothing, .tuple, .all: return .any
        case .boolean: return .boolean
        case .integer: return .integer
        case .number: return .number
        case .string: return .string
        case .array(let items): return .array(items)
        case .object(let object): return shape(of: object)
        case .union(let union): return openEnum(union).map(Shape.reference) ?? .union(union)
        case .reference(let name): return .reference(name)
        }
    }

    private func shape(of object: ObjectSchema) -> Shape {
        guard object.properties.isEmpty else { return .structure(object) }
        guard case .schema(let values) = object.additional else { return .dictionary(nil) }
        return .dictionary(values)
    }
}
