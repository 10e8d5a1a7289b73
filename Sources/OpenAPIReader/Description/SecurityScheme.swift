/// A way for a client to say who it is (OpenAPI 3.1 section 4.8.27).
package struct SecurityScheme: Hashable, Sendable {
    /// What is sent, and where.
    package enum Kind: Hashable, Sendable {
        /// A key in a header field, a query parameter or a cookie.
        case apiKey(Parameter.Location, name: String)
        /// The `Authorization` field in a scheme of RFC 9110 section 11, in lower case.
        case http(scheme: String)
        /// An access token; `tokenURL` is where the client gets one with its own credentials.
        case oauth2(tokenURL: String?, scopes: [String])
        /// An access token of an OpenID provider.
        case openIDConnect(url: String?)
        /// A certificate on the connection.
        case mutualTLS
    }

    /// The name in `components.securitySchemes`.
    package var name: String

    /// What is sent, and where.
    package var kind: Kind

    /// What the scheme is for, in CommonMark.
    package var description: String?

    /// `x-swift-name`: the name in Swift.
    package var swiftName: String?

    /// Where the name stands.
    package var position: SourcePosition

    /// Makes a scheme.
    package init(
        name: String,
        kind: Kind,
        description: String? = nil,
        swiftName: String? = nil,
        position: SourcePosition
    ) {
        self.name = name
        self.kind = kind
        self.description = description
        self.swiftName = swiftName
        self.position = position
    }
}

/// One alternative of what a call needs: all of these schemes together, or nothing (OpenAPI 3.1 section 4.8.30).
package struct SecurityRequirement: Hashable, Sendable {
    /// A scheme with the scopes or roles that the call needs.
    package struct Entry: Hashable, Sendable {
        /// The scheme's name; a scheme of the description has it.
        package var scheme: String

        /// The scopes or roles.
        package var scopes: [String]

        /// Pairs a scheme with scopes.
        package init(scheme: String, scopes: [String] = []) {
            self.scheme = scheme
            self.scopes = scopes
        }
    }

    /// The schemes; none for a call that needs nothing.
    package var entries: [Entry]

    /// Makes an alternative.
    package init(_ entries: [Entry]) {
        self.entries = entries
    }
}
