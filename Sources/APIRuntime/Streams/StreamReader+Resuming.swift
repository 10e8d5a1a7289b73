import HTTPTransport
import Logging
import Synchronization

extension StreamReader {
    /// Receives bytes until `step` has a result, and reconnects where the stream ends before that.
    ///
    /// All decoded items are read before more bytes are fetched, so the position is after the last item that was returned.
    func fetchResuming(_ attempts: Attempts) async throws(APIError) {
        while true {
            var failure: APIError?
            do throws(APIError) {
                if try await continueReading(attempts) { return }
            } catch {
                failure = error
                // Before the first response only the call's own retries apply.
                guard state.withLock({ $0.reconnection != nil }) else { throw error }
            }
            try await pause(after: failure, attempts)
        }
    }

    /// Reads the open stream, or opens it; returns false at its end.
    private func continueReading(_ attempts: Attempts) async throws(APIError) -> Bool {
        let (opened, position) = state.withLock { ($0.stream, $0.position) }
        let stream: OpenStream
        if let opened {
            stream = opened
        } else if let position {
            stream = try await open(Attempts(after: attempts), at: position)
        } else {
            stream = try await open(attempts)
            let reconnection = Reconnection(call.context.configuration, start: attempts.start)
            state.withLock { $0.reconnection = reconnection }
        }
        if stream.isOver {
            state.withLock { $0.end = .done }
            return true
        }
        while let bytes = try await stream.nextBytes() {
            let hasResult = decode(bytes)
            state.withLock { $0.reconnection?.noteProgress() }
            if hasResult { return true }
        }
        return state.withLock { $0.isOver }
    }

    /// Releases the stream's transfer and waits; throws where the stream does not reconnect.
    private func pause(after failure: APIError?, _ attempts: Attempts) async throws(APIError) {
        let (pause, stream, number) = state.withLock { state -> (Duration?, OpenStream?, Int) in
            defer { state.stream = nil }
            let position = state.decoder?.position ?? state.position ?? EventStreamPosition()
            state.position = position
            let number = state.reconnection?.attempts ?? 0
            guard !state.isOver, position.canBeSent, state.stream?.canBeRepeated ?? true else {
                return (nil, state.stream, number)
            }
            return (state.reconnection?.pause(after: failure, at: position), state.stream, number)
        }
        guard let pause else {
            if let failure { throw failure }
            if let stream { throw stream.error(ofEndAfter: number, call.format) }
            throw APIError(.cancelled, "the stream was closed while it was read")
        }
        let configuration = call.context.configuration
        configuration.logger?.debug("the stream reconnects in \(pause)")
        let limits = CallLimits(start: attempts.start, timeout: nil, control: control, pool: call.context.pool)
        try await limits.pause(for: pause, configuration.pacing.sleep)
    }
}
