import Logging
import Synchronization

extension StreamReader {
    /// Gets bytes until `step` finds something, and asks for the stream again where it ends before that.
    ///
    /// What was decoded is read before anything is fetched, so that the place is behind the last item that was handed out.
    func fetchResuming(_ attempts: Attempts) async throws(APIError) {
        while true {
            var failure: APIError?
            do throws(APIError) {
                if try await readOn(attempts) { return }
            } catch {
                failure = error
                // Before the first answer the call's own retries were all.
                guard state.withLock({ $0.reconnection != nil }) else { throw error }
            }
            try await pause(after: failure, attempts)
        }
    }

    /// Reads the stream that is open, or opens it; false at its end.
    private func readOn(_ attempts: Attempts) async throws(APIError) -> Bool {
        let (opened, place) = state.withLock { ($0.stream, $0.place) }
        let stream: OpenStream
        if let opened {
            stream = opened
        } else if let place {
            stream = try await open(Attempts(after: attempts), at: place)
        } else {
            stream = try await open(attempts)
            let reconnection = Reconnection(call.caller.configuration, start: attempts.start)
            state.withLock { $0.reconnection = reconnection }
        }
        if stream.isOver {
            state.withLock { $0.end = .done }
            return true
        }
        while let bytes = try await stream.nextBytes() {
            let isFound = take(bytes)
            state.withLock { $0.reconnection?.noteProgress() }
            if isFound { return true }
        }
        return state.withLock { $0.isOver }
    }

    /// Lets go of the stream's transfer and waits; throws where it is not asked for again.
    private func pause(after failure: APIError?, _ attempts: Attempts) async throws(APIError) {
        let (pause, stream, number) = state.withLock { state -> (Duration?, OpenStream?, Int) in
            defer { state.stream = nil }
            let place = state.decoder?.place ?? state.place ?? EventStreamPlace()
            state.place = place
            let number = state.reconnection?.attempts ?? 0
            guard !state.isOver, place.canBeSent, state.stream?.canBeRepeated ?? true else {
                return (nil, state.stream, number)
            }
            return (state.reconnection?.pause(after: failure, at: place), state.stream, number)
        }
        guard let pause else {
            if let failure { throw failure }
            if let stream { throw stream.error(ofEndAfter: number, call.format) }
            throw APIError(.cancelled, "the stream was closed while it was read")
        }
        call.caller.configuration.logger?.debug("the stream is asked for again in \(pause)")
        try await attempts.wait(pause, control, on: call.caller.pool)
    }
}
