/// A base URL of the API (OpenAPI 3.1 section 4.8.5).
package struct Server: Hashable, Sendable {
    /// The URL as it is written; it may be relative and may contain `{variables}`.
    package var url: String

    /// The server's name (OpenAPI 3.2).
    package var name: String?

    /// A description in CommonMark.
    package var description: String?

    /// The variables, in the order of the URL.
    package var variables: [ServerVariable]

    /// The position of the entry in `servers`.
    package var position: SourcePosition

    /// Creates a server.
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

/// A variable in a server's URL, written as `{name}` (OpenAPI 3.1 section 4.8.6).
package struct ServerVariable: Hashable, Sendable {
    /// The name between the braces.
    package var name: String

    /// The default value; nil if the document has none.
    package var defaultValue: String?

    /// The valid values; empty if any text is valid.
    package var values: [String]

    /// A description in CommonMark.
    package var description: String?

    /// The position of the name.
    package var position: SourcePosition

    /// Creates a variable.
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
