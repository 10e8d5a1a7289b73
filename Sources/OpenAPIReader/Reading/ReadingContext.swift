/// The values that all readers of one document share.
struct ReadingContext {
    let version: OpenAPIVersion
    let references: ReferenceResolver
    let schemas: SchemaCache
    let diagnostics: DiagnosticCollector

    /// Whether a callback is being read. The callbacks of its operations are not read, because they may lead back to the
    /// operation around it.
    var isInCallback = false

    /// `components.securitySchemes`; empty until they have been read.
    var securitySchemes: [SecurityScheme] = []

    /// The targets of dynamic references in the schema that is being read.
    private(set) var scope = DynamicScope()

    /// The key of the schema that is being read, if it has one.
    private(set) var schemaKey: String?

    init(version: OpenAPIVersion, references: ReferenceResolver, diagnostics: DiagnosticCollector) {
        self.version = version
        self.references = references
        self.diagnostics = diagnostics
        schemas = SchemaCache(references.catalog)
    }

    /// Returns the context inside a schema of the catalog.
    func entering(_ key: String, in scope: DynamicScope) -> ReadingContext {
        var context = self
        context.schemaKey = key
        context.scope = scope
        return context
    }

    /// Returns the context inside a schema, which may have anchors of its own.
    func entering(_ node: YAMLNode) -> ReadingContext {
        let anchors = references.dynamics.anchors(of: node)
        if anchors.isEmpty { return self }
        var context = self
        context.scope = scope.entering(anchors)
        return context
    }

    /// Returns the schema at the end of a chain of references; nil for a circle or an undefined name, which are reported
    /// where the references are read.
    func target(of schema: Schema) -> Schema? {
        var schema = schema
        // A chain with more steps than there are schemas is a circle.
        for _ in 0...references.catalog.keys.count {
            guard case .reference(let name) = schema.kind else { return schema }
            guard let next = schemas.schema(name, in: self) else { return nil }
            schema = next
        }
        return nil
    }
}
