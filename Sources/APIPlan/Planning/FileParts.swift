import OpenAPIReader

/// The schemas that are files: binary properties of bodies that are sent as `multipart/form-data`.
///
/// A binary string is a `FilePart` there and a string in JSON, so the places are looked up before types are planned.
struct FileParts: Sendable {
    private var positions: Set<SourcePosition> = []

    /// Finds the files of every operation's bodies.
    init(_ description: OpenAPIDescription, _ table: SchemaTable) {
        for operation in description.operations {
            for media in operation.requestBody?.content ?? [] where media.isMultipartForm {
                guard let schema = media.schema else { continue }
                for property in Self.properties(of: schema, table, depth: 0) {
                    add(property.schema, media.encodings[property.name], table)
                }
            }
        }
    }

    /// Whether a schema is a file.
    func contains(_ schema: Schema) -> Bool { !positions.isEmpty && positions.contains(schema.position) }

    private mutating func add(_ schema: Schema, _ encoding: Encoding?, _ table: SchemaTable) {
        guard let resolved = table.resolved(schema) else { return }
        switch resolved.kind {
        case .array(let items): add(items, encoding, table)
        case .string(let format):
            guard resolved.allowedValues.isEmpty, resolved.isBinary || (format == nil && encoding.isFile) else {
                return
            }
            positions.insert(resolved.position)
        case .any:
            guard resolved.allowedValues.isEmpty, resolved.isBinary || encoding.isFile else { return }
            positions.insert(resolved.position)
        default: break
        }
    }

    /// The properties of an object, those of its parts included.
    private static func properties(of schema: Schema, _ table: SchemaTable, depth: Int) -> [Property] {
        guard depth < 16, let resolved = table.resolved(schema) else { return [] }
        return switch resolved.kind {
        case .object(let object): object.properties
        case .union(let union): union.members.flatMap { properties(of: $0, table, depth: depth + 1) }
        default: []
        }
    }
}

extension Schema {
    /// Whether a value is bytes and no text.
    var isBinary: Bool {
        if case .string(format: "binary") = kind { true } else { false }
    }
}

extension Encoding? {
    /// Whether the part's media type is one of files.
    fileprivate var isFile: Bool {
        guard let type = self?.contentType else { return false }
        let media = MediaType(name: type, position: SourcePosition(file: "", line: 0, column: 0))
        return !media.isJSON && !media.isText && !media.isXML
    }
}
