/// What every reader of one document needs.
struct ReadingContext {
    let version: OpenAPIVersion
    let references: ReferenceResolver
    let findings: Findings

    /// Whether a callback is being read: its operations may lead back to where they began.
    var isInCallback = false

    /// `components.securitySchemes`; empty while they are read themselves.
    var securitySchemes: [SecurityScheme] = []

    /// What dynamic references mean here.
    private(set) var scope = DynamicScope()

    /// The key of the schema that is being read, where it has one.
    private(set) var schemaKey: String?

    /// The context inside a schema of the catalog.
    func entering(_ key: String, in scope: DynamicScope) -> ReadingContext {
        var context = self
        context.schemaKey = key
        context.scope = scope
        return context
    }

    /// The context inside a schema, which may have anchors of its own.
    func entering(_ node: YAMLNode) -> ReadingContext {
        let anchors = references.dynamics.anchors(of: node)
        if anchors.isEmpty { return self }
        var context = self
        context.scope = scope.entering(anchors)
        return context
    }

    /// The schema that a chain of references ends at; nil for a circle or a missing name, which are reported elsewhere.
    func target(of schema: Schema) -> Schema? {
        var schema = schema
        // More steps than schemas are a circle.
        for _ in 0...references.catalog.count {
            guard case .reference(let name) = schema.kind else { return schema }
            guard let next = references.catalog.schema(name, reader: SchemaReader(context: self)) else { return nil }
            schema = next
        }
        return nil
    }
}
