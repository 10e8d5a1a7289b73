import Synchronization

/// Keeps the access token of a grant, and lets one call of many get a new one.
final class OAuth2Tokens: Sendable {
    private struct Token {
        var text: String
        var end: ContinuousClock.Instant?
    }

    private struct State {
        var grant: OAuth2Grant
        var token: Token?
        var isFetching = false
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var lastWaiter = 0
    }

    private enum Turn {
        case token(String)
        case fetch(OAuth2Grant)
        case wait
    }

    private let state: Mutex<State>

    init(_ grant: OAuth2Grant) {
        state = Mutex(State(grant: grant))
    }

    /// The token that is kept, or a new one: the first caller fetches, the others wait for it.
    func token(
        _ fetch: (OAuth2Grant) async throws(APIError) -> OAuth2Answer
    ) async throws(APIError) -> String {
        while true {
            switch state.withLock({ Self.turn(&$0) }) {
            case .token(let text): return text
            case .wait: await wait()
            case .fetch(let grant):
                do throws(APIError) {
                    let answer = try await fetch(grant)
                    finish(answer)
                    return answer.accessToken
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
        return .fetch(state.grant)
    }

    private func finish(_ answer: OAuth2Answer?) {
        let waiters = state.withLock { state in
            if let answer {
                // A call on its way must not meet a token that has just ended; a short life keeps nine tenths.
                let life = answer.lifetime.map { Duration.seconds(max(0, max($0 - 30, $0 * 0.9))) }
                state.token = Token(text: answer.accessToken, end: life.map { .now + $0 })
                if let refresh = answer.refreshToken { state.grant.refresh(with: refresh) }
            }
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
