/// What reading gave: the description, unless an error stands among the diagnostics, and every finding.
package struct ReadingResult: Sendable {
    /// The description; nil when a diagnostic is an error.
    package var description: OpenAPIDescription?

    /// All findings, in the order of the text.
    package var diagnostics: [Diagnostic]

    /// The text of every file that was read, by the name that positions show.
    package var sources: [String: [UInt8]]

    /// Makes a result.
    package init(description: OpenAPIDescription?, diagnostics: [Diagnostic], sources: [String: [UInt8]] = [:]) {
        self.description = description
        self.diagnostics = diagnostics
        self.sources = sources
    }
}

/// Reads OpenAPI documents.
package enum DescriptionReader {
    /// Reads the text of an OpenAPI 3.0, 3.1 or 3.2 document or of a Swagger 2.0 one; `file` is the name that positions
    /// show.
    ///
    /// The overlays change the document first, one after another. The loader gives the files that the document refers
    /// to. After an error the reader goes on, so that all of them are told at once.
    package static func read(
        _ text: [UInt8],
        file: String,
        overlays: [OverlaySource] = [],
        loader: DocumentLoader = .none
    ) -> ReadingResult {
        let findings = Findings()
        let parsed = YAMLParser.parse(text, file: file)
        for diagnostic in parsed.diagnostics { findings.add(diagnostic) }
        var sources = [file: text]
        var description: OpenAPIDescription?
        for overlay in overlays { sources[overlay.file] = overlay.text }
        if let written = parsed.root {
            let root = overlays.reduce(written) { Overlay(findings: findings).applied($1, to: $0) }
            let documents = DocumentStore(
                root: root,
                text: text,
                file: file,
                loader: loader,
                findings,
                isSwagger: root["swagger"] != nil && root["openapi"] == nil
            )
            let references = ReferenceResolver(documents: documents, catalog: SchemaCatalog(), findings)
            description = read(documents.root, references, findings)
            sources.merge(documents.sources) { own, _ in own }
        }
        return ReadingResult(
            description: findings.hasErrors ? nil : description,
            diagnostics: findings.sorted,
            sources: sources
        )
    }

    private static func read(
        _ root: YAMLNode,
        _ references: ReferenceResolver,
        _ findings: Findings
    ) -> OpenAPIDescription? {
        guard root.entries != nil else {
            let message = "an OpenAPI document must be a mapping, but it is \(root.kindName)"
            findings.error("openapi-missing", message, at: root.position)
            return nil
        }
        guard let version = OpenAPIVersion(of: root, findings),
            let fields = Fields(document(root, references, findings), as: .document, findings)
        else { return nil }
        var context = ReadingContext(version: version, references: references, findings: findings)
        let components = fields["components"].flatMap { Fields($0.value, as: .components, findings) }
        let section = root["openapi"] == nil ? ["definitions"] : ["components", "schemas"]
        ComponentSchemas(references: references, section: section).enter(components?.mapping("schemas") ?? [])
        let security = SecurityReader(context: context)
        context.securitySchemes = security.schemes(components?.mapping("securitySchemes") ?? [])
        let paths = PathReader(context: context)
        var description = OpenAPIDescription(
            info: info(fields, findings),
            servers: ServerReader(findings: findings).read(fields.items("servers") ?? []),
            securitySchemes: context.securitySchemes,
            security: security.requirements(fields["security"]?.value, among: context.securitySchemes) ?? [],
            operations: paths.read(fields.mapping("paths") ?? []),
            schemas: []
        )
        if let header = IdempotencyHeaderReader(findings: findings).read(fields) {
            for index in description.operations.indices {
                let operation = description.operations[index]
                guard operation.idempotencyHeader == nil, IdempotencyHeaderReader.needsKey(operation.method) else {
                    continue
                }
                description.operations[index].idempotencyHeader = header
            }
        }
        description.infoPosition = fields["info"]?.position
        description.webhooks = paths.webhooks(fields.mapping("webhooks") ?? [])
        // Whatever the operations refer to is known by now.
        description.schemas = schemas(context)
        return description
    }

    /// The document as OpenAPI 3.x.
    private static func document(_ root: YAMLNode, _ references: ReferenceResolver, _ findings: Findings) -> YAMLNode {
        guard root["openapi"] == nil else { return root }
        return SwaggerDocument(root: root, references: references, findings: findings).converted()
    }

    private static func info(_ document: Fields, _ findings: Findings) -> Info {
        let unknown = Info(title: title(file: document.node.position.file), version: "")
        guard let entry = document["info"] else {
            document.reportMissing("info", hint: "; the API is called \(unknown.title.quoted)")
            return unknown
        }
        guard let fields = Fields(entry.value, as: .info, findings) else { return unknown }
        let title = fields.string("title")
        if title == nil { fields.reportMissing("title", hint: "; the API is called \(unknown.title.quoted)") }
        return Info(
            title: title ?? unknown.title,
            version: fields.requiredString("version") ?? unknown.version,
            summary: fields.string("summary"),
            description: fields.string("description")
        )
    }

    /// The title of a document that has none: its file's name.
    private static func title(file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "." })
    }

    private static func schemas(_ context: ReadingContext) -> [NamedSchema] {
        let schemas = context.references.catalog.all(reader: SchemaReader(context: context))
        let broken = SchemaCycles(schemas).broken(context.findings)
        return schemas.map { NamedSchema(name: $0.name, schema: broken[$0.name] ?? $0.schema, position: $0.position) }
    }
}
