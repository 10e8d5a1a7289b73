import HTTPTransport

/// Keeps one token. When several calls need a new one, one of them fetches it and the others wait for it.
final class TokenCache: Sendable {
    private struct Token {
        var text: String
        var expiration: ContinuousClock.Instant?
    }

    private struct State {
        var token: Token?
        /// The number of the last fetch.
        var fetch = 0
        var isFetching = false

        mutating func nextStep() -> Step {
            if let token, token.expiration.map({ $0 > .now }) ?? true { return .use(token.text) }
            if isFetching { return .wait(fetch) }
            isFetching = true
            fetch += 1
            return .fetch(fetch)
        }

        /// Ends a fetch unless it has ended.
        mutating func finish(_ number: Int, with token: Token?) {
            guard isFetching, fetch == number else { return }
            isFetching = false
            if let token { self.token = token }
        }
    }

    private enum Step {
        case use(String)
        case fetch(Int)
        case wait(Int)
    }

    private let state = AsyncCondition(State())

    /// Returns the cached token, or a new one: the first caller fetches it with its lifetime, the others wait.
    ///
    /// Throws what `fetch` throws to the caller that fetches; then one of the callers that wait fetches. The same happens when the task that
    /// fetches is cancelled, without waiting for its next step, whose thread may be blocked.
    func token(
        _ fetch: () async throws(APIError) -> (text: String, lifetime: Duration?)
    ) async throws(APIError) -> String {
        while true {
            switch state.withLock({ $0.nextStep() }) {
            case .use(let text): return text
            case .wait(let number): await state.waitUnlessCancelled { !$0.isFetching || $0.fetch != number }
            case .fetch(let number):
                do throws(APIError) {
                    let (text, lifetime) = try await releasing(number, fetch)
                    finish(number, with: Token(text: text, expiration: lifetime.map { .now + $0 }))
                    return text
                } catch {
                    finish(number, with: nil)
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

    /// Runs a fetch, which ends for all others when its task is cancelled.
    private func releasing<Value>(
        _ number: Int,
        _ fetch: () async throws(APIError) -> Value
    ) async throws(APIError) -> Value {
        let result: Result<Value, APIError> = await withTaskCancellationHandler {
            do throws(APIError) {
                return .success(try await fetch())
            } catch {
                return .failure(error)
            }
        } onCancel: {
            finish(number, with: nil)
        }
        return try result.get()
    }

    private func finish(_ number: Int, with token: Token?) {
        state.update { $0.finish(number, with: token) }
    }
}
