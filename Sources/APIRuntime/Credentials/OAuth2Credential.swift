/// How a client gets its OAuth 2.0 access tokens (RFC 6749).
///
/// Tokens that were got are shared by all copies of a credential, used until shortly before they expire, and got once
/// however many calls wait for one. It never shows a secret when it is printed or dumped.
public struct OAuth2Credential: Sendable {
    enum Source: Sendable {
        case token(TokenCredential)
        case grant(OAuth2Tokens)
    }

    let source: Source

    /// An access token that somebody else got, or a closure that gets one before each call.
    public static func token(_ token: TokenCredential) -> OAuth2Credential {
        OAuth2Credential(source: .token(token))
    }

    /// The client's own credentials (RFC 6749 section 4.4).
    ///
    /// The secret goes to the token server in `Authorization`, which all must take (section 2.3.1), or in the body, which
    /// some want. `tokenURL` replaces the description's.
    public static func clientCredentials(
        id: String,
        secret: String,
        scopes: [String] = [],
        tokenURL: String? = nil,
        sendsSecretInBody: Bool = false
    ) -> OAuth2Credential {
        var fields = [("grant_type", "client_credentials")]
        if !scopes.isEmpty { fields.append(("scope", scopes.joined(separator: " "))) }
        let client = OAuth2Grant.Client(id: id, secret: secret, isInBody: sendsSecretInBody)
        return OAuth2Credential(source: .grant(OAuth2Tokens(OAuth2Grant(fields, client: client, tokenURL: tokenURL))))
    }

    /// A refresh token that somebody else got (RFC 6749 section 6); one that the server sends instead takes its place.
    ///
    /// Without a secret the client is a public one, and its ID goes in the body.
    public static func refreshToken(
        _ token: String,
        clientID: String,
        secret: String? = nil,
        tokenURL: String? = nil
    ) -> OAuth2Credential {
        let fields = [("grant_type", "refresh_token"), ("refresh_token", token)]
        let client = OAuth2Grant.Client(id: clientID, secret: secret ?? "", isInBody: secret == nil)
        return OAuth2Credential(source: .grant(OAuth2Tokens(OAuth2Grant(fields, client: client, tokenURL: tokenURL))))
    }
}

extension OAuth2Credential: ExpressibleByStringLiteral {
    /// An access token that somebody else got.
    public init(stringLiteral value: String) { self = .token(TokenCredential(value)) }
}

extension OAuth2Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A dot for everything.
    public var description: String { "…" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// Without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
