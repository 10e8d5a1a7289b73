/// Reads the root object of an OpenAPI 3.x document.
struct DocumentReader {
    let context: ReadingContext

    /// The path of the component schemas in the text of the document; a converted Swagger 2.0 document has another one.
    let schemaSection: [String]

    private var diagnostics: DiagnosticCollector { context.diagnostics }

    /// Reads a document; returns nil if it is not a mapping.
    func read(_ document: YAMLNode) -> OpenAPIDescription? {
        guard let fields = MappingReader(document, as: .document, diagnostics) else { return nil }
        let components = fields["components"].flatMap { MappingReader($0.value, as: .components, diagnostics) }
        ComponentSchemas(references: context.references, section: schemaSection)
            .register(components?.mapping("schemas") ?? [])
        var context = context
        let security = SecurityReader(context: context)
        context.securitySchemes = security.schemes(components?.mapping("securitySchemes") ?? [])
        let paths = PathReader(context: context)
        var description = OpenAPIDescription(
            info: info(fields),
            servers: ServerReader(diagnostics: diagnostics).read(fields.items("servers") ?? []),
            securitySchemes: context.securitySchemes,
            security: security.requirements(fields["security"]?.value, among: context.securitySchemes) ?? [],
            operations: paths.read(fields.mapping("paths") ?? []),
            schemas: []
        )
        setIdempotencyHeader(fields, of: &description)
        description.infoPosition = fields["info"]?.position
        description.webhooks = paths.webhooks(fields.mapping("webhooks") ?? [])
        // Reading the operations adds the schemas that they refer to, so the schemas come last.
        description.schemas = schemas(context)
        return description
    }

    /// Sets the document's `x-idempotency-header` for all operations that need one and do not declare their own.
    private func setIdempotencyHeader(_ fields: MappingReader, of description: inout OpenAPIDescription) {
        guard let header = IdempotencyHeaderReader(diagnostics: diagnostics).read(fields) else { return }
        for index in description.operations.indices {
            let operation = description.operations[index]
            guard operation.idempotencyHeader == nil, IdempotencyHeaderReader.needsKey(operation.method) else {
                continue
            }
            description.operations[index].idempotencyHeader = header
        }
    }

    private func info(_ document: MappingReader) -> Info {
        let fallback = Info(title: title(file: document.node.position.file), version: "")
        guard let entry = document["info"] else {
            document.reportMissing("info", hint: "; the API is called \(fallback.title.quoted)")
            return fallback
        }
        guard let fields = MappingReader(entry.value, as: .info, diagnostics) else { return fallback }
        let title = fields.string("title")
        if title == nil { fields.reportMissing("title", hint: "; the API is called \(fallback.title.quoted)") }
        return Info(
            title: title ?? fallback.title,
            version: fields.requiredString("version") ?? fallback.version,
            summary: fields.string("summary"),
            description: fields.string("description")
        )
    }

    /// Returns the title for a document without one: the name of its file.
    private func title(file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "." })
    }

    private func schemas(_ context: ReadingContext) -> [NamedSchema] {
        let schemas = context.schemas.all(in: context)
        let broken = SchemaCycles(schemas).broken(diagnostics)
        return schemas.map { NamedSchema(name: $0.name, schema: broken[$0.name] ?? $0.schema, position: $0.position) }
    }
}
