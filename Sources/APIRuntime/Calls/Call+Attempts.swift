import HTTPTransport
import Logging

extension Call {
    /// Sends the request until an attempt is final: a success, a failure that is not retried, or the last attempt.
    @inline(__always)
    func attempt(_ draft: TransportRequest) async throws(APIError) -> TransportResponse {
        var hasNewToken = false
        while true {
            var tokens: [UsedToken] = []
            do throws(APIError) {
                let response = try await follow(draft, &tokens)
                if response.status.kind == .successful { return response }
                // A server may invalidate a token before it expires; the call is sent once more with a new one.
                let isRejected = response.status.code == 401 && draft.canBeRepeated
                if isRejected, !hasNewToken, tokens.invalidate() {
                    hasNewToken = true
                    response.discard()
                    continue
                }
                guard try await waitForNextAttempt(after: .status(response.head), of: draft) else { return response }
                response.discard()
            } catch {
                guard try await waitForNextAttempt(after: .failure(error), of: draft) else { throw error }
            }
        }
    }

    /// Waits before the next attempt; returns false where the outcome is final.
    ///
    /// Throws when the call is ended in the meantime, the client is closed, or the task is cancelled.
    func waitForNextAttempt(
        after outcome: RetrySchedule.Outcome,
        of request: TransportRequest
    ) async throws(APIError) -> Bool {
        guard let pause = attempts.nextPause(after: outcome, of: request) else { return false }
        context.configuration.logger?.debug("\(request.operation): \(outcome); next attempt in \(pause)")
        try await limits.pause(for: pause, context.configuration.pacing.sleep)
        return true
    }
}
