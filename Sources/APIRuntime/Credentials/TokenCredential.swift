import HTTPTransport

/// A secret text, such as an API key or a bearer token, that is sent in one header field, query parameter or cookie.
///
/// Printing or dumping it does not show the secret.
public struct TokenCredential: Sendable {
    /// Returns a secret; it may be isolated to an actor (SE-0431).
    public typealias Provider = @isolated(any) @Sendable () async throws -> String

    private enum Source: Sendable {
        case text(String)
        case provider(Provider)
        case cached(TokenCache, Provider)
    }

    private let source: Source

    /// Creates a credential with a constant secret.
    public init(_ secret: String) {
        source = .text(secret)
    }

    /// Creates a credential whose secret comes from `provider` before each call, and again when the server responds with 401.
    ///
    /// In a sync call `provider` runs on the calling thread, and otherwise on Swift's own threads. An error that it throws ends the
    /// call with an `APIError` of code `authorization`. A sync call on the main thread throws an `APIError` with code `configuration`
    /// if `provider` is isolated to the main actor; if it waits for the main actor in another way, only the timeout ends the call.
    public init(_ provider: @escaping Provider) {
        source = .provider(provider)
    }

    /// Creates a credential whose secret comes from `provider` once and is kept until the server responds with 401; then the
    /// call gets a new secret and is sent once more.
    ///
    /// `provider` runs once however many calls wait for the secret, in the first of them: in a sync call on the calling thread, and
    /// otherwise on Swift's own threads. All copies of the credential share the secret. An error of `provider` ends the call with an
    /// `APIError` of code `authorization`.
    public static func refreshed(by provider: @escaping Provider) -> TokenCredential {
        TokenCredential(source: .cached(TokenCache(), provider))
    }

    /// Whether the secret is available without calling a provider.
    var isImmediate: Bool { if case .text = source { true } else { false } }

    private init(source: Source) { self.source = source }

    /// Returns the secret for one attempt; appends it to `tokens` where another one can replace it.
    func secret(for name: String, _ tokens: inout [UsedToken]) async throws(APIError) -> String {
        switch source {
        case .text(let text): return text
        case .provider(let provider):
            tokens.append(UsedToken {})
            return try await Self.secret(from: provider, name)
        case .cached(let cache, let provider):
            let text = try await cache.token { () throws(APIError) in (try await Self.secret(from: provider, name), nil)
            }
            tokens.append(UsedToken { cache.invalidate(text) })
            return text
        }
    }

    private static func secret(
        from provider: @escaping Provider,
        _ name: String
    ) async throws(APIError) -> String {
        try checkIsolation(of: provider, name)
        do {
            // A provider that ignores cancellation is abandoned, so that other calls can run it again.
            return try await FirstResult.value { try await provider() }
        } catch let error as APIError {
            throw error
        } catch is CancellationError {
            throw APIError(.cancelled, "the task was cancelled while it waited for the credential '\(name)'")
        } catch {
            throw APIError(
                .authorization,
                "the credential '\(name)' could not be obtained: \(error)",
                underlying: error
            )
        }
    }

    /// Throws for a provider that would wait for this call to end.
    private static func checkIsolation(of provider: Provider, _ name: String) throws(APIError) {
        guard CallingThreadExecutor.current != nil, MainQueue.isCurrent, provider.isolation === MainActor.shared else {
            return
        }
        throw APIError(
            .configuration,
            "the credential '\(name)' needs the main actor, whose thread waits for this sync call; make the call on another "
                + "thread, or use the async client"
        )
    }
}

extension TokenCredential: ExpressibleByStringLiteral {
    /// Creates a credential with a constant secret.
    public init(stringLiteral value: String) { self.init(value) }
}

extension TokenCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// An ellipsis in place of the secret.
    public var description: String { "…" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
