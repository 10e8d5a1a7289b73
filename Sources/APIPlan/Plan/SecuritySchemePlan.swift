/// A security scheme and the property for its credential.
package struct SecuritySchemePlan: Hashable, Sendable {
    /// The kind of credential.
    package enum Kind: Hashable, Sendable {
        /// A key; the location has the name that the runtime uses.
        case apiKey(location: String, name: String)
        /// A bearer token.
        case bearer
        /// A user with a password.
        case basic
        /// The whole value of `Authorization`.
        case authorization
        /// An access token.
        case oauth2(tokenURL: String?)
        /// The certificate of the client configuration; it has no property.
        case mutualTLS
    }

    /// The property's name, in backticks where Swift needs them.
    package var name: String

    /// The name in errors and in requirements, without backticks.
    package var label: String

    /// The kind of credential.
    package var kind: Kind

    /// The property's doc comment.
    package var documentation: Documentation

    /// Creates a scheme.
    package init(name: String, label: String, kind: Kind, documentation: Documentation = Documentation()) {
        self.name = name
        self.label = label
        self.kind = kind
        self.documentation = documentation
    }
}
