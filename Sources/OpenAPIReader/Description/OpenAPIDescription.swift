/// The content of an OpenAPI document. References outside schemas have been resolved.
///
/// Schemas keep their references, because the name in a reference is the name of a type.
package struct OpenAPIDescription: Hashable, Sendable {
    /// The document's `info` (OpenAPI 3.1 section 4.8.2).
    package var info: Info

    /// The position of the key `info`; nil if the document has none.
    package var infoPosition: SourcePosition?

    /// The document's `servers`, in order.
    package var servers: [Server]

    /// `components.securitySchemes`, in the document's order.
    package var securitySchemes: [SecurityScheme]

    /// The credentials, as alternatives, of operations without their own `security`; empty for none.
    package var security: [SecurityRequirement]

    /// Every operation, in the document's order.
    package var operations: [Operation]

    /// The requests that the server sends; their paths are the names of the webhooks (OpenAPI 3.1 section 4.8.1).
    package var webhooks: [Operation] = []

    /// `components.schemas` in the document's order, followed by all other schemas that references lead to.
    package var schemas: [NamedSchema] {
        didSet { schemaIndices = Self.indices(of: schemas) }
    }

    /// The index of each name in `schemas`.
    private var schemaIndices: [String: Int]

    /// Creates a description.
    package init(
        info: Info,
        servers: [Server],
        securitySchemes: [SecurityScheme] = [],
        security: [SecurityRequirement] = [],
        operations: [Operation],
        schemas: [NamedSchema]
    ) {
        self.info = info
        self.servers = servers
        self.securitySchemes = securitySchemes
        self.security = security
        self.operations = operations
        self.schemas = schemas
        schemaIndices = Self.indices(of: schemas)
    }

    /// Returns the schema with the name in a reference.
    package func schema(named name: String) -> NamedSchema? {
        schemaIndices[name].map { schemas[$0] }
    }

    private static func indices(of schemas: [NamedSchema]) -> [String: Int] {
        Dictionary(schemas.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }
}

/// A schema with the name that references have.
package struct NamedSchema: Hashable, Sendable {
    /// The name in `components.schemas`; for another schema a unique name that is derived from its location.
    package var name: String

    /// The schema.
    package var schema: Schema

    /// The position of the name.
    package var position: SourcePosition

    /// Creates a schema with a name.
    package init(name: String, schema: Schema, position: SourcePosition) {
        self.name = name
        self.schema = schema
        self.position = position
    }
}
