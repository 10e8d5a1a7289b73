import Synchronization

/// The access tokens of a grant.
final class OAuth2Tokens: Sendable {
    private let flight = TokenFlight()
    private let grant: Mutex<OAuth2Grant>

    init(_ grant: OAuth2Grant) {
        self.grant = Mutex(grant)
    }

    /// The token that is kept, or a new one.
    func token(_ fetch: (OAuth2Grant) async throws(APIError) -> OAuth2Answer) async throws(APIError) -> String {
        try await flight.token { () throws(APIError) in
            let answer = try await fetch(grant.withLock { $0 })
            if let refresh = answer.refreshToken { grant.withLock { $0.refresh(with: refresh) } }
            // A call on its way must not meet a token that has just ended; a short life keeps nine tenths.
            let lifetime = answer.lifetime.map { Duration.seconds(max(0, max($0 - 30, $0 * 0.9))) }
            return (answer.accessToken, lifetime)
        }
    }

    /// Lets go of a token that a server refused; one that was got since then stays.
    func forget(_ text: String) { flight.forget(text) }
}
