/// The type that holds a client's credentials: a property for each security scheme that a call asks for.
package struct CredentialsPlan: Hashable, Sendable {
    /// The type's name.
    package var name: String

    /// The type's doc text.
    package var documentation: Documentation

    /// The schemes, in the description's order.
    package var schemes: [SecuritySchemePlan]

    /// Makes a type of its parts.
    package init(name: String, documentation: Documentation = Documentation(), schemes: [SecuritySchemePlan]) {
        self.name = name
        self.documentation = documentation
        self.schemes = schemes
    }
}

/// A security scheme with the property for its credential.
package struct SecuritySchemePlan: Hashable, Sendable {
    /// What is sent.
    package enum Kind: Hashable, Sendable {
        /// A key; the place is named as the runtime names it.
        case apiKey(place: String, name: String)
        /// A bearer token.
        case bearer
        /// A user with a password.
        case basic
        /// The whole value of `Authorization`.
        case authorization
        /// An access token.
        case oauth2(tokenURL: String?)
        /// The configuration's certificate; there is no property for it.
        case mutualTLS
    }

    /// The property's name, spelled as Swift wants it.
    package var name: String

    /// The name in errors and in what calls ask for, without backticks.
    package var label: String

    /// What is sent.
    package var kind: Kind

    /// The property's doc text.
    package var documentation: Documentation

    /// Makes a scheme of its parts.
    package init(name: String, label: String, kind: Kind, documentation: Documentation = Documentation()) {
        self.name = name
        self.label = label
        self.kind = kind
        self.documentation = documentation
    }
}
