import HTTPTransport
import Synchronization

/// The access tokens of a grant.
final class OAuth2Tokens: Sendable {
    private let cache = TokenCache()
    private let grant: Mutex<OAuth2Grant>

    init(_ grant: OAuth2Grant) {
        self.grant = Mutex(grant)
    }

    /// Returns the cached token, or a new one from `fetch`.
    func token(_ fetch: (OAuth2Grant) async throws(APIError) -> OAuth2TokenResponse) async throws(APIError) -> String {
        try await cache.token { () throws(APIError) in
            let response = try await fetch(grant.withLock { $0 })
            if let refresh = response.refreshToken { grant.withLock { $0.refresh(with: refresh) } }
            // The token must not expire while a request is on its way; of a short lifetime nine tenths are used.
            let lifetime = response.lifetime.map { Duration.seconds(max(0, max($0 - 30, $0 * 0.9))) }
            return (response.accessToken, lifetime)
        }
    }

    /// Removes a token that a server rejected; a newer token stays.
    func invalidate(_ text: String) { cache.invalidate(text) }
}
