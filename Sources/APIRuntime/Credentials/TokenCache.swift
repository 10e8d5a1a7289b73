import HTTPTransport
import Synchronization

/// Keeps one token. When several calls need a new one, one of them fetches it and the others wait for it.
final class TokenCache: Sendable {
    private struct Token {
        var text: String
        var expiration: ContinuousClock.Instant?
    }

    private struct State {
        var token: Token?
        var isFetching = false
        var waiters: [FirstResult<Void>] = []
    }

    private enum Step {
        case use(String)
        case fetch
        case wait(FirstResult<Void>)
    }

    private let state = Mutex(State())

    /// Returns the cached token, or a new one: the first caller fetches it with its lifetime, the others wait.
    ///
    /// Throws what `fetch` throws to the caller that fetches; then one of the callers that wait fetches.
    func token(
        _ fetch: () async throws(APIError) -> (text: String, lifetime: Duration?)
    ) async throws(APIError) -> String {
        while true {
            switch state.withLock({ Self.nextStep(&$0) }) {
            case .use(let text): return text
            case .wait(let end): try? await end.value()
            case .fetch:
                do throws(APIError) {
                    let (text, lifetime) = try await fetch()
                    finish(Token(text: text, expiration: lifetime.map { .now + $0 }))
                    return text
                } catch {
                    finish(nil)
                    throw error
                }
            }
            if Task.isCancelled { throw APIError(.cancelled, "the task was cancelled while it waited for a token") }
        }
    }

    /// Removes a token that a server rejected; a newer token stays.
    func invalidate(_ text: String) {
        state.withLock { if $0.token?.text == text { $0.token = nil } }
    }

    private static func nextStep(_ state: inout State) -> Step {
        if let token = state.token, token.expiration.map({ $0 > .now }) ?? true { return .use(token.text) }
        if state.isFetching {
            let waiter = FirstResult<Void>()
            state.waiters.append(waiter)
            return .wait(waiter)
        }
        state.isFetching = true
        return .fetch
    }

    private func finish(_ token: Token?) {
        let waiters = state.withLock { state in
            if let token { state.token = token }
            state.isFetching = false
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.deliver(.success(())) }
    }
}
