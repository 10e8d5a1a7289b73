/// Reads the text of OpenAPI documents.
package enum DescriptionReader {
    /// Reads an OpenAPI 3.0, 3.1 or 3.2 document or a Swagger 2.0 document; `file` is the file name in its positions.
    ///
    /// First the overlays change the document, in their order. The loader reads the files that the document refers to.
    /// Reading continues after an error, so that one run reports all of them.
    package static func read(
        _ text: [UInt8],
        file: String,
        overlays: [OverlaySource] = [],
        loader: DocumentLoader = .none
    ) -> ReadingResult {
        let diagnostics = DiagnosticCollector()
        let parsed = YAMLParser.parse(text, file: file)
        for diagnostic in parsed.diagnostics { diagnostics.add(diagnostic) }
        var sources = [file: text]
        for overlay in overlays { sources[overlay.file] = overlay.text }
        var description: OpenAPIDescription?
        if let written = parsed.root {
            let root = overlays.reduce(written) { Overlay(diagnostics: diagnostics).applied($1, to: $0) }
            let isSwagger = root["swagger"] != nil && root["openapi"] == nil
            let documents = DocumentStore(
                root: root,
                text: text,
                file: file,
                loader: loader,
                diagnostics,
                convertSchemas: { isSwagger ? SwaggerSchemas.converted($0) : $0 }
            )
            let references = ReferenceResolver(documents: documents, catalog: SchemaCatalog(), diagnostics)
            description = read(documents.root, references, diagnostics)
            sources.merge(documents.sources) { own, _ in own }
        }
        return ReadingResult(
            description: diagnostics.hasErrors ? nil : description,
            diagnostics: diagnostics.sorted,
            sources: sources
        )
    }

    private static func read(
        _ root: YAMLNode,
        _ references: ReferenceResolver,
        _ diagnostics: DiagnosticCollector
    ) -> OpenAPIDescription? {
        guard root.entries != nil else {
            let message = "an OpenAPI document must be a mapping, but it is \(root.kindName)"
            diagnostics.error("openapi-missing", message, at: root.position)
            return nil
        }
        guard let version = OpenAPIVersion(of: root, diagnostics) else { return nil }
        let context = ReadingContext(version: version, references: references, diagnostics: diagnostics)
        if root["openapi"] != nil {
            return DocumentReader(context: context, schemaSection: ["components", "schemas"]).read(root)
        }
        let document = SwaggerDocument(root: root, references: references, diagnostics: diagnostics).converted()
        return DocumentReader(context: context, schemaSection: ["definitions"]).read(document)
    }
}
