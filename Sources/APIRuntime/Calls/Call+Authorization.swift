import HTTPTransport

extension Call {
    /// Sends one request with the call's credentials.
    @inline(__always)
    func authorizeAndSend(
        _ draft: TransportRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> TransportResponse {
        guard !security.isEmpty else { return try await send(draft) }
        return try await send(try await authorized(draft, &tokens))
    }

    /// Returns the request for errors: with its error types, and with the names of missing credentials.
    func requestForErrors() -> APIRequest {
        var request = request
        request.failures = request.failures ?? context.failures
        guard !security.isEmpty, isTrusted else { return request }
        request.neededCredentials = (security.first { !$0.isEmpty } ?? []).map { "'\($0)'" }.joined(
            separator: " and "
        )
        request.hasCredentials = chosenSchemes != nil
        return request
    }

    /// The alternative credentials of the call (OpenAPI 3.1 section 4.8.30).
    private var security: [[String]] { request.security ?? context.security }

    /// The schemes of the first alternative whose credentials are all set.
    private var chosenSchemes: [APISecurityScheme]? {
        guard !security.isEmpty, let schemes = context.configuration.credentials?.schemes else { return nil }
        return security.lazy.filter { !$0.isEmpty }.compactMap { self.schemes(of: $0, in: schemes) }.first
    }

    private func schemes(of alternative: [String], in schemes: [APISecurityScheme]) -> [APISecurityScheme]? {
        let found = alternative.compactMap { name in schemes.first { $0.name == name && isSet($0) } }
        return found.count == alternative.count ? found : nil
    }

    private func isSet(_ scheme: APISecurityScheme) -> Bool {
        if case .mutualTLS = scheme.kind { return context.configuration.clientCertificate != nil }
        return scheme.isSet
    }

    /// Returns the request with credentials; the call's limits apply to code of users that provides them.
    private func authorized(
        _ draft: TransportRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> TransportRequest {
        guard chosenSchemes?.contains(where: { !$0.isImmediate }) ?? false else {
            return try await addingCredentials(to: draft, &tokens)
        }
        do {
            let (sent, used) = try await limits.wait {
                "the credentials were not available within \($0); raise configuration.timeout if they may take longer"
            } _: {
                var used: [UsedToken] = []
                let sent = try await addingCredentials(to: draft, &used)
                return (sent, used)
            }
            tokens += used
            return sent
        } catch let error as APIError {
            throw error
        } catch {
            throw APIError(TransportError.cancelled)
        }
    }

    /// Returns the request with the credentials of the first alternative that is completely set; without one, unchanged: the
    /// server decides.
    ///
    /// Credentials are sent only to the origin of the base URL and to servers in the configuration. `tokens` receives the tokens
    /// that can be replaced when the server rejects them.
    private func addingCredentials(
        to draft: TransportRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> TransportRequest {
        guard let schemes = chosenSchemes, let origin = draft.trustedOrigin, Origin.of(draft.url) == origin
        else { return draft }
        var sent = draft
        for scheme in schemes {
            guard let secret = try await secret(for: scheme, &tokens) else { continue }
            try sent.add(secret, of: scheme)
        }
        return sent
    }

    /// Returns the secret that the request has to contain; nil for a scheme without one.
    private func secret(
        for scheme: APISecurityScheme,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> String? {
        switch scheme.kind {
        case .key(_, _, let credential?), .bearer(let credential?), .authorization(let credential?):
            return try await credential.secret(for: scheme.name, &tokens)
        case .basic(let credential?): return try credential.encoded(for: scheme.name)
        case .oauth2(let credential?, let tokenURL):
            switch credential.source {
            case .token(let token): return try await token.secret(for: scheme.name, &tokens)
            case .grant(let grantTokens):
                return try await accessToken(from: grantTokens, tokenURL, scheme.name, &tokens)
            }
        case .key, .bearer, .authorization, .basic, .oauth2, .mutualTLS: return nil
        }
    }
}
