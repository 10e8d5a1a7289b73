/// What reading gave: the description, unless an error stands among the diagnostics, and every finding.
package struct ReadingResult: Sendable {
    /// The description; nil when a diagnostic is an error.
    package var description: OpenAPIDescription?

    /// All findings, in the order of the text.
    package var diagnostics: [Diagnostic]

    /// Makes a result.
    package init(description: OpenAPIDescription?, diagnostics: [Diagnostic]) {
        self.description = description
        self.diagnostics = diagnostics
    }
}

/// Reads OpenAPI documents.
package enum DescriptionReader {
    /// Reads the text of an OpenAPI 3.0, 3.1 or 3.2 document; `file` is the name that positions show.
    ///
    /// After an error it goes on, so that all of them are told at once.
    package static func read(_ text: [UInt8], file: String) -> ReadingResult {
        let findings = Findings()
        let parsed = YAMLParser.parse(text, file: file)
        for diagnostic in parsed.diagnostics { findings.add(diagnostic) }
        let description = parsed.root.flatMap { read($0, findings) }
        return ReadingResult(description: findings.hasErrors ? nil : description, diagnostics: findings.sorted)
    }

    private static func read(_ root: YAMLNode, _ findings: Findings) -> OpenAPIDescription? {
        guard root.entries != nil else {
            findings.wrongType(root, "an OpenAPI document", mustBe: "a mapping")
            return nil
        }
        guard let version = OpenAPIVersion(of: root, findings),
            let fields = Fields(root, as: .document, findings)
        else { return nil }
        let references = ReferenceResolver(document: root, findings)
        var context = ReadingContext(version: version, references: references, findings: findings)
        let schemas = schemas(fields, context)
        let security = SecurityReader(context: context)
        context.securitySchemes = security.schemes(root["components"]?.value["securitySchemes"]?.value.entries ?? [])
        context.schemas = Dictionary(schemas.map { ($0.name, $0.schema) }) { first, _ in first }
        if version == .v30, fields["paths"] == nil { fields.reportMissing("paths") }
        return OpenAPIDescription(
            info: info(fields, findings),
            servers: ServerReader(findings: findings).read(fields.items("servers") ?? []),
            securitySchemes: context.securitySchemes,
            security: security.requirements(fields["security"]?.value, among: context.securitySchemes) ?? [],
            operations: PathReader(context: context).read(fields.mapping("paths") ?? []),
            schemas: schemas
        )
    }

    private static func info(_ document: Fields, _ findings: Findings) -> Info {
        guard let entry = document["info"] else {
            document.reportMissing("info")
            return Info(title: "", version: "")
        }
        guard let fields = Fields(entry.value, as: .info, findings) else { return Info(title: "", version: "") }
        return Info(
            title: fields.requiredString("title") ?? "",
            version: fields.requiredString("version") ?? "",
            summary: fields.string("summary"),
            description: fields.string("description")
        )
    }

    private static func schemas(_ document: Fields, _ context: ReadingContext) -> [NamedSchema] {
        guard let entry = document["components"],
            let components = Fields(entry.value, as: .components, context.findings)
        else { return [] }
        let reader = SchemaReader(context: context)
        let schemas = (components.mapping("schemas") ?? []).map { entry in
            NamedSchema(name: entry.key, schema: reader.read(entry.value), position: entry.position)
        }
        SchemaCycles(schemas).report(to: context.findings)
        return schemas
    }
}
