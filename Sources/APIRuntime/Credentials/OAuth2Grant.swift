import APIModels

/// The request for an access token (RFC 6749 sections 4.4 and 6).
struct OAuth2Grant: Sendable {
    /// The identity of the client.
    struct Client: Sendable {
        var id: String
        var secret: String
        var isInBody: Bool
    }

    /// The fields of the form in the request body.
    var fields: [(name: String, value: String)]
    let client: Client

    /// The URL of the token server; nil for the one in the description.
    let tokenURL: String?

    init(_ fields: [(String, String)], client: Client, tokenURL: String?) {
        self.fields = fields
        self.client = client
        self.tokenURL = tokenURL
    }

    /// The encoded form (RFC 6749 appendix B).
    var form: String {
        var fields = fields
        if client.isInBody {
            fields.append(("client_id", client.id))
            if !client.secret.isEmpty { fields.append(("client_secret", client.secret)) }
        }
        return fields.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }

    /// The value of `Authorization`; nil where the form identifies the client.
    var authorization: String? {
        guard !client.isInBody else { return nil }
        let pair = "\(PercentEncoding.encode(client.id)):\(PercentEncoding.encode(client.secret))"
        return "Basic \(Base64.encode(pair))"
    }

    /// Replaces the refresh token.
    mutating func refresh(with token: String) {
        guard let index = fields.firstIndex(where: { $0.name == "refresh_token" }) else { return }
        fields[index].value = token
    }
}
