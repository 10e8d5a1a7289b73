import OpenAPIReader

/// The schemas of files: binary properties of bodies that are sent as `multipart/form-data`.
///
/// A binary string is a `FilePart` there and a string in JSON, so these schemas are found before types are planned.
struct FileParts: Sendable {
    private var positions: Set<SourcePosition> = []

    /// Finds the files of every operation's bodies.
    init(_ description: OpenAPIDescription, _ table: SchemaTable) {
        for operation in description.operations {
            for media in operation.requestBody?.content ?? [] where media.isMultipartForm {
                guard let schema = media.schema else { continue }
                for property in table.allProperties(of: schema) {
                    add(property.schema, media.encodings[property.name], table)
                }
                if case .object(let object)? = table.resolved(schema)?.kind,
                    case .schema(let other) = object.additional
                {
                    add(other, nil, table)
                }
            }
        }
    }

    /// Returns whether a schema is a file.
    func contains(_ schema: Schema) -> Bool { !positions.isEmpty && positions.contains(schema.position) }

    private mutating func add(_ schema: Schema, _ encoding: Encoding?, _ table: SchemaTable, depth: Int = 0) {
        // A list that contains itself has no files.
        guard depth < 100, let resolved = table.resolved(schema) else { return }
        switch resolved.kind {
        // An array without `items` has elements of any kind.
        case .array(let items) where items.position == resolved.position: break
        case .array(let items): add(items, encoding, table, depth: depth + 1)
        case .string(let format):
            guard resolved.allowedValues.isEmpty, resolved.isBinary || (format == nil && encoding.isFile) else {
                return
            }
            positions.insert(resolved.position)
        case .any:
            // A part without a type is `application/octet-stream` (OpenAPI 3.1 section 4.8.15).
            let isUntyped = schema.kind == .any && schema.content == nil && encoding?.contentType == nil
            guard resolved.allowedValues.isEmpty, resolved.isBinary || encoding.isFile || isUntyped else { return }
            positions.insert(resolved.position)
        default: break
        }
    }
}

extension Schema {
    /// Whether a value is bytes and not text.
    var isBinary: Bool {
        if case .string(format: "binary") = kind { return true }
        // In OpenAPI 3.1, a media type without an encoding (section 4.8.14.2).
        guard let content, content.encoding == nil, let type = content.mediaType else { return false }
        return Encoding(contentType: type).isFile
    }
}

extension Encoding? {
    fileprivate var isFile: Bool { self?.isFile ?? false }
}

extension Encoding {
    /// Whether the media type of the part is one of files.
    fileprivate var isFile: Bool {
        guard let type = contentType else { return false }
        let media = MediaType(name: type, position: SourcePosition(file: "", line: 0, column: 0))
        return !media.isJSON && !media.isText && !media.isXML
    }
}
