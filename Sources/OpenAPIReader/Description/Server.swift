/// A base address of the API (OpenAPI 3.1 section 4.8.5).
package struct Server: Hashable, Sendable {
    /// The address as written; it may be relative and may hold `{variables}`.
    package var url: String

    /// What the server is called (OpenAPI 3.2).
    package var name: String?

    /// What the server is for.
    package var description: String?

    /// What may stand in the address, in the document's order.
    package var variables: [ServerVariable]

    /// Where the entry of `servers` begins.
    package var position: SourcePosition

    /// Makes a server.
    package init(
        url: String,
        name: String? = nil,
        description: String? = nil,
        variables: [ServerVariable] = [],
        position: SourcePosition
    ) {
        self.url = url
        self.name = name
        self.description = description
        self.variables = variables
        self.position = position
    }
}

/// What may stand in a server's address in place of `{name}` (OpenAPI 3.1 section 4.8.6).
package struct ServerVariable: Hashable, Sendable {
    /// The name between the braces.
    package var name: String

    /// What stands there when nobody says otherwise; nil where the document does not say.
    package var defaultValue: String?

    /// The only values there are; empty where any text may stand.
    package var values: [String]

    /// What the variable means, in CommonMark.
    package var description: String?

    /// Where the name stands.
    package var position: SourcePosition

    /// Makes a variable.
    package init(
        name: String,
        defaultValue: String? = nil,
        values: [String] = [],
        description: String? = nil,
        position: SourcePosition
    ) {
        self.name = name
        self.defaultValue = defaultValue
        self.values = values
        self.description = description
        self.position = position
    }
}
