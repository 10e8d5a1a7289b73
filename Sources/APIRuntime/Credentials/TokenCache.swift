import Synchronization

/// Keeps one token, and lets one call of many get a new one while the others wait for it.
final class TokenFlight: Sendable {
    private struct Token {
        var text: String
        var end: ContinuousClock.Instant?
    }

    private struct State {
        var token: Token?
        var isFetching = false
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var lastWaiter = 0
    }

    private enum Turn {
        case token(String)
        case fetch
        case wait
    }

    private let state = Mutex(State())

    /// The token that is kept, or a new one: the first caller fetches it with its lifetime, the others wait for it.
    ///
    /// Throws what `fetch` throws, to the caller that fetches; the next one that waits then tries.
    func token(
        _ fetch: () async throws(APIError) -> (text: String, lifetime: Duration?)
    ) async throws(APIError) -> String {
        while true {
            switch state.withLock({ Self.turn(&$0) }) {
            case .token(let text): return text
            case .wait: await wait()
            case .fetch:
                do throws(APIError) {
                    let (text, lifetime) = try await fetch()
                    finish(Token(text: text, end: lifetime.map { .now + $0 }))
                    return text
                } catch {
                    finish(nil)
                    throw error
                }
            }
            if Task.isCancelled { throw APIError(.cancelled, "the task was cancelled while it waited for a token") }
        }
    }

    /// Lets go of a token that a server refused; one that was got since then stays.
    func forget(_ text: String) {
        state.withLock { if $0.token?.text == text { $0.token = nil } }
    }

    private static func turn(_ state: inout State) -> Turn {
        if let token = state.token, token.end.map({ $0 > .now }) ?? true { return .token(token.text) }
        if state.isFetching { return .wait }
        state.isFetching = true
        return .fetch
    }

    private func finish(_ token: Token?) {
        let waiters = state.withLock { state in
            if let token { state.token = token }
            state.isFetching = false
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume() }
    }

    private func wait() async {
        let number = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    guard state.isFetching, !Task.isCancelled else { return true }
                    state.waiters[number] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }
}

/// A token that went out with an attempt and that another may take the place of.
struct UsedToken: Sendable {
    /// Lets go of it, so that the next attempt gets another one.
    let forget: @Sendable () -> Void
}

extension [UsedToken] {
    /// Lets go of all; false where there are none.
    func forget() -> Bool {
        for token in self { token.forget() }
        return !isEmpty
    }
}
