/// A way to authenticate requests (OpenAPI 3.1 section 4.8.27).
package struct SecurityScheme: Hashable, Sendable {
    /// The credentials, and the part of the request with them.
    package enum Kind: Hashable, Sendable {
        /// A key in a header field, a query parameter or a cookie.
        case apiKey(Parameter.Location, name: String)
        /// The `Authorization` field in a scheme of RFC 9110 section 11, in lower case.
        case http(scheme: String)
        /// An access token; the client obtains one from `tokenURL` with its own credentials.
        case oauth2(tokenURL: String?, scopes: [String])
        /// An access token from an OpenID provider.
        case openIDConnect(url: String?)
        /// A client certificate on the connection.
        case mutualTLS
    }

    /// The name in `components.securitySchemes`.
    package var name: String

    /// The credentials, and the part of the request with them.
    package var kind: Kind

    /// A description in CommonMark.
    package var description: String?

    /// `x-swift-name`: the name in Swift.
    package var swiftName: String?

    /// The position of the name.
    package var position: SourcePosition

    /// Creates a scheme.
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

/// One alternative of the credentials for an operation: all of its schemes together (OpenAPI 3.1 section 4.8.30).
package struct SecurityRequirement: Hashable, Sendable {
    /// A scheme with the scopes or roles that the operation needs.
    package struct Entry: Hashable, Sendable {
        /// The name of a scheme in the description.
        package var scheme: String

        /// The scopes or roles.
        package var scopes: [String]

        /// Creates an entry.
        package init(scheme: String, scopes: [String] = []) {
            self.scheme = scheme
            self.scopes = scopes
        }
    }

    /// The schemes; empty if no credentials are needed.
    package var entries: [Entry]

    /// Creates an alternative.
    package init(_ entries: [Entry]) {
        self.entries = entries
    }
}
