/// The response of a token server (RFC 6749 section 5.1).
struct OAuth2TokenResponse: Decodable, Sendable {
    let accessToken: String
    let refreshToken: String?

    /// The lifetime in seconds; some servers send it as text.
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
