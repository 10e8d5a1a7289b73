/// A security scheme of a description (OpenAPI 3.1 section 4.8.27), with the credential that is set for it.
@_spi(Generated) public struct APISecurityScheme: Sendable {
    /// The part of a request that has an API key.
    public enum Location: Sendable {
        /// A header field.
        case header
        /// A query parameter.
        case query
        /// A cookie.
        case cookie
    }

    enum Kind: Sendable {
        case key(Location, name: String, TokenCredential?)
        case bearer(TokenCredential?)
        case authorization(TokenCredential?)
        case basic(BasicCredential?)
        case oauth2(OAuth2Credential?, tokenURL: String?)
        case mutualTLS
    }

    /// The name of the property in the credentials' type.
    let name: String
    let kind: Kind

    /// An API key that is sent under the name in the description.
    public static func apiKey(
        _ name: String,
        in location: Location,
        named key: String,
        _ credential: TokenCredential?
    ) -> Self {
        Self(name: name, kind: .key(location, name: key, credential))
    }

    /// A bearer token (RFC 6750 section 2.1).
    public static func bearer(_ name: String, _ credential: TokenCredential?) -> Self {
        Self(name: name, kind: .bearer(credential))
    }

    /// A user name with a password (RFC 7617).
    public static func basic(_ name: String, _ credential: BasicCredential?) -> Self {
        Self(name: name, kind: .basic(credential))
    }

    /// Any other HTTP authentication: the credential is the whole value of `Authorization`.
    public static func authorization(_ name: String, _ credential: TokenCredential?) -> Self {
        Self(name: name, kind: .authorization(credential))
    }

    /// An OAuth 2.0 access token (RFC 6749), requested from `tokenURL` unless the credential has its own token URL.
    public static func oauth2(_ name: String, tokenURL: String? = nil, _ credential: OAuth2Credential?) -> Self {
        Self(name: name, kind: .oauth2(credential, tokenURL: tokenURL))
    }

    /// The certificate in `ClientConfiguration.clientCertificate`.
    public static func mutualTLS(_ name: String) -> Self {
        Self(name: name, kind: .mutualTLS)
    }
}

extension APISecurityScheme {
    /// Whether a credential is set; false for mutual TLS, whose certificate is in the configuration.
    var isSet: Bool {
        switch kind {
        case .key(_, _, let credential), .bearer(let credential), .authorization(let credential): credential != nil
        case .basic(let credential): credential != nil
        case .oauth2(let credential, _): credential != nil
        case .mutualTLS: false
        }
    }

    /// Whether the secret is available without code of users or a request.
    var isImmediate: Bool {
        switch kind {
        case .key(_, _, let credential?), .bearer(let credential?), .authorization(let credential?):
            credential.isImmediate
        case .oauth2(let credential?, _):
            if case .token(let token) = credential.source { token.isImmediate } else { false }
        case .key, .bearer, .authorization, .basic, .oauth2, .mutualTLS: true
        }
    }
}
