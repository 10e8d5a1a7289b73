/// What an OpenAPI document promises, with every `$ref` outside schemas already followed.
///
/// Schemas keep their references: a reference is what gives a type its name.
package struct OpenAPIDescription: Hashable, Sendable {
    /// The document's `info` (OpenAPI 3.1 section 4.8.2).
    package var info: Info

    /// The document's `servers`, in order.
    package var servers: [Server]

    /// Every operation, in the document's order.
    package var operations: [Operation]

    /// `components.schemas`, in the document's order.
    package var schemas: [NamedSchema]

    package init(info: Info, servers: [Server], operations: [Operation], schemas: [NamedSchema]) {
        self.info = info
        self.servers = servers
        self.operations = operations
        self.schemas = schemas
    }

    /// The schema that a reference names.
    package func schema(named name: String) -> NamedSchema? {
        schemas.first { $0.name == name }
    }
}

/// The title page of a document.
package struct Info: Hashable, Sendable {
    package var title: String
    package var version: String
    package var summary: String?
    package var description: String?

    package init(title: String, version: String, summary: String? = nil, description: String? = nil) {
        self.title = title
        self.version = version
        self.summary = summary
        self.description = description
    }
}

/// A base address of the API.
package struct Server: Hashable, Sendable {
    package var url: String
    package var description: String?
    package var position: SourcePosition

    package init(url: String, description: String? = nil, position: SourcePosition) {
        self.url = url
        self.description = description
        self.position = position
    }
}

/// An entry of `components.schemas`.
package struct NamedSchema: Hashable, Sendable {
    package var name: String
    package var schema: Schema

    /// Where the name stands.
    package var position: SourcePosition

    package init(name: String, schema: Schema, position: SourcePosition) {
        self.name = name
        self.schema = schema
        self.position = position
    }
}
