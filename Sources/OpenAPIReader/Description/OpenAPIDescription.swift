/// What an OpenAPI document promises, with every `$ref` outside schemas already followed.
///
/// Schemas keep their references: a reference is what gives a type its name.
package struct OpenAPIDescription: Hashable, Sendable {
    /// The document's `info` (OpenAPI 3.1 section 4.8.2).
    package var info: Info

    /// Where the key `info` stands; nil where the document has none.
    package var infoPosition: SourcePosition?

    /// The document's `servers`, in order.
    package var servers: [Server]

    /// `components.securitySchemes`, in the document's order.
    package var securitySchemes: [SecurityScheme]

    /// The credentials that calls need unless they say otherwise, as alternatives; empty for none.
    package var security: [SecurityRequirement]

    /// Every operation, in the document's order.
    package var operations: [Operation]

    /// What the server sends unasked, as calls whose path is the webhook's name (OpenAPI 3.1 section 4.8.1).
    package var webhooks: [Operation] = []

    /// `components.schemas` in the document's order, and behind them every other schema that a reference leads to.
    package var schemas: [NamedSchema] {
        didSet { schemaIndices = Self.indices(of: schemas) }
    }

    /// The place of each name in `schemas`.
    private var schemaIndices: [String: Int]

    /// Makes a description.
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

    /// The schema that a reference names.
    package func schema(named name: String) -> NamedSchema? {
        schemaIndices[name].map { schemas[$0] }
    }

    private static func indices(of schemas: [NamedSchema]) -> [String: Int] {
        Dictionary(schemas.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }
}

/// The title page of a document.
package struct Info: Hashable, Sendable {
    /// The API's name.
    package var title: String

    /// The version of the API, not of OpenAPI.
    package var version: String

    /// What the API is, in one line.
    package var summary: String?

    /// What the API is, at length, in CommonMark.
    package var description: String?

    /// Makes a title page.
    package init(title: String, version: String, summary: String? = nil, description: String? = nil) {
        self.title = title
        self.version = version
        self.summary = summary
        self.description = description
    }
}

/// A schema with the key that references name it by.
package struct NamedSchema: Hashable, Sendable {
    /// The name in `components.schemas`; for a schema from elsewhere a name made from its place that no other has.
    package var name: String

    /// What stands under the name.
    package var schema: Schema

    /// Where the name stands.
    package var position: SourcePosition

    /// Names a schema.
    package init(name: String, schema: Schema, position: SourcePosition) {
        self.name = name
        self.schema = schema
        self.position = position
    }
}
