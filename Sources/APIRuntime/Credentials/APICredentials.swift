/// The credentials of a client: generated code has a type for each API, with a property for each security scheme.
public protocol APICredentials: Sendable {
    /// Each scheme of the description with the credential that is set for it.
    var schemes: [APISecurityScheme] { get }
}

/// A security scheme of a description (OpenAPI 3.1 section 4.8.27), with the credential that is set for it.
public struct APISecurityScheme: Sendable {
    /// Where an API key is sent.
    public enum Place: Sendable {
        /// In a header field.
        case header
        /// In the query.
        case query
        /// In a cookie.
        case cookie
    }

    enum Kind: Sendable {
        case key(Place, name: String, TokenCredential?)
        case bearer(TokenCredential?)
        case authorization(TokenCredential?)
        case basic(BasicCredential?)
        case oauth2(OAuth2Credential?, tokenURL: String?)
        case mutualTLS
    }

    /// The property's name in the credentials' type.
    let name: String
    let kind: Kind

    /// An API key, sent under the name that the description gives it.
    public static func apiKey(
        _ name: String,
        in place: Place,
        named key: String,
        _ credential: TokenCredential?
    ) -> Self {
        Self(name: name, kind: .key(place, name: key, credential))
    }

    /// A bearer token (RFC 6750 section 2.1).
    public static func bearer(_ name: String, _ credential: TokenCredential?) -> Self {
        Self(name: name, kind: .bearer(credential))
    }

    /// A user with a password (RFC 7617).
    public static func basic(_ name: String, _ credential: BasicCredential?) -> Self {
        Self(name: name, kind: .basic(credential))
    }

    /// Any other HTTP authentication: the credential is the whole value of `Authorization`.
    public static func authorization(_ name: String, _ credential: TokenCredential?) -> Self {
        Self(name: name, kind: .authorization(credential))
    }

    /// An OAuth 2.0 access token (RFC 6749), got from `tokenURL` where the credential says so.
    public static func oauth2(_ name: String, tokenURL: String? = nil, _ credential: OAuth2Credential?) -> Self {
        Self(name: name, kind: .oauth2(credential, tokenURL: tokenURL))
    }

    /// The certificate in `ClientConfiguration.clientCertificate`.
    public static func mutualTLS(_ name: String) -> Self {
        Self(name: name, kind: .mutualTLS)
    }
}
