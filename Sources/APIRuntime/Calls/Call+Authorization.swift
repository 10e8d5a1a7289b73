import APIModels
import HTTPTypes
import Platform

extension APICaller {
    /// A copy whose calls need credentials, unless they say otherwise: one of the alternatives, each of which names all the
    /// credentials that it needs (OpenAPI 3.1 section 4.8.30).
    public func securing(by alternatives: [[String]]) -> APICaller {
        var copy = self
        copy.security = alternatives
        return copy
    }

    /// The request with the credentials of the first alternative that is set as a whole; `tokens` gets what a server's
    /// refusal may replace.
    ///
    /// With none it goes out as it is: the server decides. Credentials go to the base URL's origin alone, and to servers
    /// that the configuration names.
    func authorized(
        _ draft: TransportRequest,
        for request: APIRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> TransportRequest {
        guard let chosen = chosenSchemes(for: request), let origin = draft.trustedOrigin, Origin.of(draft.url) == origin
        else { return draft }
        var sent = draft
        for scheme in chosen { try await add(scheme, to: &sent, &tokens) }
        return sent
    }

    /// The request with what an error about it says of bodies and credentials.
    func told(_ request: APIRequest) -> APIRequest {
        var request = request
        request.failures = request.failures ?? failures
        let alternatives = request.security ?? security
        guard !alternatives.isEmpty, isTrusted(request) else { return request }
        request.neededCredentials = (alternatives.first { !$0.isEmpty } ?? []).map { "'\($0)'" }.joined(
            separator: " and "
        )
        request.hasCredentials = chosenSchemes(for: request) != nil
        return request
    }

    /// Whether the description names credentials for the call.
    func needsCredentials(_ request: APIRequest) -> Bool { !(request.security ?? security).isEmpty }

    /// Whether a credential of the call is asked for first, which may take any time.
    func waitsForCredentials(of request: APIRequest) -> Bool {
        guard let chosen = chosenSchemes(for: request) else { return false }
        return chosen.contains { scheme in
            switch scheme.kind {
            case .key(_, _, let credential?), .bearer(let credential?), .authorization(let credential?):
                !credential.isThere
            case .oauth2(let credential?, _):
                if case .token(let token) = credential.source { !token.isThere } else { true }
            default: false
            }
        }
    }

    private func chosenSchemes(for request: APIRequest) -> [APISecurityScheme]? {
        let alternatives = request.security ?? security
        guard !alternatives.isEmpty, let schemes = configuration.credentials?.schemes else { return nil }
        return alternatives.lazy.filter { !$0.isEmpty }.compactMap { self.schemes(of: $0, among: schemes) }.first
    }

    /// The schemes of an alternative; nil unless each of them has a credential.
    private func schemes(of alternative: [String], among schemes: [APISecurityScheme]) -> [APISecurityScheme]? {
        let found = alternative.compactMap { name in schemes.first { $0.name == name && isSet($0) } }
        return found.count == alternative.count ? found : nil
    }

    private func isSet(_ scheme: APISecurityScheme) -> Bool {
        switch scheme.kind {
        case .key(_, _, let credential), .bearer(let credential), .authorization(let credential): credential != nil
        case .basic(let credential): credential != nil
        case .oauth2(let credential, _): credential != nil
        case .mutualTLS: configuration.clientCertificate != nil
        }
    }

    private func add(
        _ scheme: APISecurityScheme,
        to request: inout TransportRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) {
        let name = scheme.name
        switch scheme.kind {
        case .key(let place, let key, let credential?):
            try add(try await credential.secret(for: name, &tokens), as: key, in: place, name, to: &request)
        case .bearer(let credential?):
            try setAuthorization("Bearer \(try await credential.secret(for: name, &tokens))", name, &request)
        case .authorization(let credential?):
            try setAuthorization(try await credential.secret(for: name, &tokens), name, &request)
        case .basic(let credential?):
            guard !credential.user.contains(":") else {
                throw APIError(
                    .authorization,
                    "the user of the credential '\(name)' has a colon, which ends it (RFC 7617)"
                )
            }
            try setAuthorization("Basic \(Base64.encode("\(credential.user):\(credential.password)"))", name, &request)
        case .oauth2(let credential?, let tokenURL):
            try setAuthorization("Bearer \(try await token(of: credential, tokenURL, name, &tokens))", name, &request)
        case .key, .bearer, .authorization, .basic, .oauth2, .mutualTLS: break
        }
    }

    private func add(
        _ secret: String,
        as key: String,
        in place: APISecurityScheme.Place,
        _ name: String,
        to request: inout TransportRequest
    ) throws(APIError) {
        switch place {
        case .header: try setHeader(key, secret, name, &request)
        case .query: request.addQuery(PercentEncoding.encode(key), PercentEncoding.encode(secret))
        // Cookies have no encoding of their own: a key is sent as the server gave it, where it can be.
        case .cookie:
            let isPlain = HTTPField.isValidValue(secret) && !secret.utf8.contains(where: " ;,\"\\".utf8.contains)
            let cookie = "\(key)=\(isPlain ? secret : PercentEncoding.encode(secret))"
            request.headers[.cookie] = request.headers[.cookie].map { "\($0); \(cookie)" } ?? cookie
        }
    }

    private func setAuthorization(
        _ value: String,
        _ name: String,
        _ request: inout TransportRequest
    ) throws(APIError) {
        try setHeader("Authorization", value, name, &request)
    }

    private func setHeader(
        _ field: String,
        _ value: String,
        _ name: String,
        _ request: inout TransportRequest
    ) throws(APIError) {
        guard let field = HTTPField.Name(field), HTTPField.isValidValue(value) else {
            throw APIError(.authorization, "the credential '\(name)' has a character that no header may have")
        }
        request.headers[field] = value
    }

    private func token(
        of credential: OAuth2Credential,
        _ tokenURL: String?,
        _ name: String,
        _ used: inout [UsedToken]
    ) async throws(APIError) -> String {
        switch credential.source {
        case .token(let token): return try await token.secret(for: name, &used)
        case .grant(let tokens):
            let text = try await tokens.token { (grant) throws(APIError) in
                try await fetch(grant, from: grant.tokenURL ?? tokenURL, name)
            }
            used.append(UsedToken { tokens.forget(text) })
            return text
        }
    }

    private func fetch(_ grant: OAuth2Grant, from url: String?, _ name: String) async throws(APIError) -> OAuth2Answer {
        guard let url else {
            throw APIError(
                .authorization,
                "the description has no token URL for the credential '\(name)'; pass one as 'tokenURL'"
            )
        }
        // The address may end in a slash or hold a query, both of which a base URL may not.
        let start = url.firstRange(of: "://").map { url[$0.upperBound...].firstIndex(of: "/") ?? url.endIndex }
        let path = url[(start ?? url.startIndex)...]
        let isRooted = path.isEmpty || path.hasPrefix("/")
        var request = APIRequest(.post, APIPath(stringLiteral: (isRooted ? "" : "/") + path), operation: "token")
        request.server = start.map { String(url[..<$0]) } ?? "/"
        request.security = []
        request.headers[.authorization] = grant.authorization
        request.setBody(.bytes(Array(grant.form.utf8)), contentType: "application/x-www-form-urlencoded")
        do {
            let answer = try await send(request, accepting: "application/json", Expectation())
            return try JSONDecoder().decode(OAuth2Answer.self, from: Data(answer.body))
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
            // The body holds a token, perhaps; it is not shown.
            throw APIError(.authorization, "the answer of \(url) holds no access token for the credential '\(name)'")
        }
    }
}

extension TransportRequest {
    /// Adds a parameter to the query, both parts encoded, unless it has one of that name already.
    fileprivate mutating func addQuery(_ name: String, _ value: String) {
        let start = url.firstIndex(of: "?")
        if let start, url[start...].dropFirst().split(separator: "&").contains(where: { $0.hasPrefix("\(name)=") }) {
            return
        }
        url += "\(start == nil ? "?" : "&")\(name)=\(value)"
    }
}
