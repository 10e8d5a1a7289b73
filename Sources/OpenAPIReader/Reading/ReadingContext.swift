/// What every reader of one document needs.
struct ReadingContext {
    let version: OpenAPIVersion
    let references: ReferenceResolver
    let findings: Findings

    /// Whether a callback is being read: its operations may lead back to where they began.
    var isInCallback = false

    /// `components.securitySchemes`; empty while they are read themselves.
    var securitySchemes: [SecurityScheme] = []

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
