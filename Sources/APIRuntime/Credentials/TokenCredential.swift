/// A secret text: an API key, a bearer token, or what else one header field, query parameter or cookie proves itself by.
///
/// It never shows the secret when it is printed or dumped.
public struct TokenCredential: Sendable {
    private enum Source: Sendable {
        case text(String)
        case provider(@Sendable () async throws -> String)
        case kept(TokenFlight, @Sendable () async throws -> String)
    }

    private let source: Source

    /// A secret that stays the same.
    public init(_ secret: String) {
        source = .text(secret)
    }

    /// A secret that is asked for before each call, on Swift's own threads, and once more when the server answers 401.
    ///
    /// What it throws ends the call with an `APIError` of code `authorization`.
    public init(_ provider: @escaping @Sendable () async throws -> String) {
        source = .provider(provider)
    }

    /// A secret that is asked for once and kept until the server answers 401; then the call gets a new one and is made once
    /// more.
    ///
    /// However many calls wait for a secret, `provider` runs once, on Swift's own threads. All copies of the credential share
    /// the secret. What `provider` throws ends the call with an `APIError` of code `authorization`.
    public static func refreshed(by provider: @escaping @Sendable () async throws -> String) -> TokenCredential {
        TokenCredential(source: .kept(TokenFlight(), provider))
    }

    /// Whether the secret is there without asking for it.
    var isThere: Bool { if case .text = source { true } else { false } }

    private init(source: Source) { self.source = source }

    /// The secret for one attempt; `tokens` gets what another one may take the place of.
    func secret(for name: String, _ tokens: inout [UsedToken]) async throws(APIError) -> String {
        switch source {
        case .text(let text): return text
        case .provider(let provider):
            tokens.append(UsedToken {})
            return try await Self.ask(provider, name)
        case .kept(let flight, let provider):
            let text = try await flight.token { () throws(APIError) in (try await Self.ask(provider, name), nil) }
            tokens.append(UsedToken { flight.forget(text) })
            return text
        }
    }

    private static func ask(
        _ provider: @escaping @Sendable () async throws -> String,
        _ name: String
    ) async throws(APIError) -> String {
        do {
            // A user's code must not run on the loop, which every call of a sync client waits for.
            // A provider that hears nothing of being cancelled is left behind, so that others may ask again.
            return try await CallBounds.whileNotCancelled(provider)
        } catch let error as APIError {
            throw error
        } catch is CancellationError {
            throw APIError(.cancelled, "the task was cancelled while the credential '\(name)' was asked for")
        } catch {
            throw APIError(.authorization, "the credential '\(name)' could not be had: \(error)", underlying: error)
        }
    }
}

extension TokenCredential: ExpressibleByStringLiteral {
    /// A secret that stays the same.
    public init(stringLiteral value: String) { self.init(value) }
}

extension TokenCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A dot for everything.
    public var description: String { "…" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// Without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A user with a password (RFC 7617).
///
/// It never shows the password when it is printed or dumped.
public struct BasicCredential: Sendable {
    let user: String
    let password: String

    /// A user with a password; a user's name with a colon cannot be sent, and ends the call.
    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }
}

extension BasicCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The user's name.
    public var description: String { "\(user):…" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// Without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
