import APIModels
import HTTPTransport
import Platform

extension Call {
    /// Returns the cached access token of a grant, or requests a new one from the token server (RFC 6749).
    func accessToken(
        from tokens: OAuth2Tokens,
        _ tokenURL: String?,
        _ name: String,
        _ used: inout [UsedToken]
    ) async throws(APIError) -> String {
        let text = try await tokens.token { (grant) throws(APIError) in
            try await tokenResponse(for: grant, from: grant.tokenURL ?? tokenURL, name)
        }
        used.append(UsedToken { tokens.invalidate(text) })
        return text
    }

    private func tokenResponse(
        for grant: OAuth2Grant,
        from url: String?,
        _ name: String
    ) async throws(APIError) -> OAuth2TokenResponse {
        guard let url else {
            throw APIError(
                .authorization,
                "the description has no token URL for the credential '\(name)'; pass one as 'tokenURL'"
            )
        }
        let call = Call(
            Self.tokenRequest(grant, url),
            in: context,
            accepting: "application/json",
            expecting: Expectation()
        )
        do {
            let response = try await call.completeResponse()
            return try JSONDecoding.value(OAuth2TokenResponse.self, from: response.body)
        } catch let error as APIError where [.cancelled, .closed, .timeout].contains(error.code) {
            throw error
        } catch let error as APIError {
            throw APIError(
                .authorization,
                "there is no access token for the credential '\(name)': \(error.message)",
                status: error.status,
                headers: error.headers,
                body: error.body,
                underlying: error
            )
        } catch {
            // The body may contain a token, so the error does not have it.
            throw APIError(.authorization, "the response of \(url) has no access token for the credential '\(name)'")
        }
    }

    private static func tokenRequest(_ grant: OAuth2Grant, _ url: String) -> APIRequest {
        // The token URL may end in a slash or have a query, which a base URL may not.
        let start = url.firstRange(of: "://").map { url[$0.upperBound...].firstIndex(of: "/") ?? url.endIndex }
        let path = url[(start ?? url.startIndex)...]
        let isRooted = path.isEmpty || path.hasPrefix("/")
        var request = APIRequest(.post, APIPath(stringLiteral: (isRooted ? "" : "/") + path), operation: "token")
        request.server = start.map { String(url[..<$0]) } ?? "/"
        request.security = []
        request.headers[.authorization] = grant.authorization
        request.setBody(.bytes(Array(grant.form.utf8)), contentType: "application/x-www-form-urlencoded")
        return request
    }
}
