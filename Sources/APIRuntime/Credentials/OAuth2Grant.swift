import APIModels

/// What a client asks a token server with (RFC 6749 sections 4.4 and 6).
struct OAuth2Grant: Sendable {
    /// The client, as it proves itself.
    struct Client: Sendable {
        var id: String
        var secret: String
        var isInBody: Bool
    }

    /// The fields of the request's form.
    var fields: [(name: String, value: String)]
    let client: Client

    /// Where tokens are got; nil for the address that the description has.
    let tokenURL: String?

    init(_ fields: [(String, String)], client: Client, tokenURL: String?) {
        self.fields = fields
        self.client = client
        self.tokenURL = tokenURL
    }

    /// The form (RFC 6749 appendix B).
    var form: String {
        var fields = fields
        if client.isInBody {
            fields.append(("client_id", client.id))
            if !client.secret.isEmpty { fields.append(("client_secret", client.secret)) }
        }
        return fields.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }

    /// The value of `Authorization`; nil where the form says who asks.
    var authorization: String? {
        guard !client.isInBody else { return nil }
        let pair = "\(PercentEncoding.encode(client.id)):\(PercentEncoding.encode(client.secret))"
        return "Basic \(Base64.encode(pair))"
    }

    /// With the refresh token that replaces the one that was used.
    mutating func refresh(with token: String) {
        guard let index = fields.firstIndex(where: { $0.name == "refresh_token" }) else { return }
        fields[index].value = token
    }
}

/// The answer of a token server (RFC 6749 section 5.1).
struct OAuth2Answer: Decodable, Sendable {
    let accessToken: String
    let refreshToken: String?

    /// Seconds; some servers send them as text.
    let lifetime: Double?

    private enum CodingKeys: String, CodingKey {
        case accessToken = "access_token"
        case refreshToken = "refresh_token"
        case lifetime = "expires_in"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        accessToken = try container.decode(String.self, forKey: .accessToken)
        refreshToken = try? container.decodeIfPresent(String.self, forKey: .refreshToken)
        let number = try? container.decodeIfPresent(Double.self, forKey: .lifetime)
        let text = try? container.decodeIfPresent(String.self, forKey: .lifetime)
        lifetime = number ?? text.flatMap(Double.init)
    }
}
