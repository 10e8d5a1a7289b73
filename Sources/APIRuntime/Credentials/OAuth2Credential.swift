/// A way to obtain OAuth 2.0 access tokens (RFC 6749).
///
/// All copies of a credential share its tokens, which are used until shortly before they expire. A token is requested once,
/// however many calls wait for it. Printing or dumping the credential does not show a secret.
public struct OAuth2Credential: Sendable {
    enum Source: Sendable {
        case token(TokenCredential)
        case grant(OAuth2Tokens)
    }

    let source: Source

    /// An existing access token, or a closure that returns one before each call.
    public static func token(_ token: TokenCredential) -> OAuth2Credential {
        OAuth2Credential(source: .token(token))
    }

    /// The client credentials grant (RFC 6749 section 4.4).
    ///
    /// The secret is sent to the token server in `Authorization`, which every server must accept (section 2.3.1), or in the
    /// body, which some require. `tokenURL` replaces the one in the description.
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

    /// An existing refresh token (RFC 6749 section 6); a new refresh token in a response replaces it.
    ///
    /// Without a secret the client is a public client, and its ID is sent in the body.
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
    /// Creates a credential with an existing access token.
    public init(stringLiteral value: String) { self = .token(TokenCredential(value)) }
}

extension OAuth2Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// An ellipsis in place of all secrets.
    public var description: String { "…" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
