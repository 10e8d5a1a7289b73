import Synchronization

/// Hands out the one reading that a stream allows.
final class StreamReading<Element: Sendable>: Sendable {
    private let call: StreamCall<Element>
    private let isRead = Mutex(false)

    init(_ call: StreamCall<Element>) {
        self.call = call
    }

    /// A reader, which is a failed one the second time.
    func begin() -> StreamReader<Element> {
        let wasRead = isRead.withLock { isRead in
            defer { isRead = true }
            return isRead
        }
        return StreamReader(call, isSecond: wasRead)
    }
}

/// Reads one stream: opens it, turns its bytes into elements, and ends its transfer when the last reference goes.
///
/// Elements that are there already are handed out without waiting. One caller at a time; a second one at the same time
/// gets an error of code `stream`.
final class StreamReader<Element: Sendable>: Sendable {
    /// What `next` finds without waiting.
    enum Step: Sendable {
        case element(Element)
        case end
        case failure(APIError)
        /// Nothing is there: bytes must be fetched.
        case pending
    }

    let call: StreamCall<Element>
    let state: Mutex<StreamReaderState>
    private let isLines: Bool

    /// Ends the call from its sending on, so that closing need not wait for the answer.
    let control = CallControl()

    init(_ call: StreamCall<Element>, isSecond: Bool) {
        self.call = call
        isLines = call.format.kind == .jsonLines
        var state = StreamReaderState()
        if isSecond {
            state.failure = APIError(.stream, "a stream is read once; call the method again for another one")
        }
        self.state = Mutex(state)
    }

    /// The next element without waiting.
    func step() -> Step {
        if let piece = call.piece, let bytes = state.withLock({ $0.pieces.popLast() }) { return .element(piece(bytes)) }
        if let text = state.withLock({ $0.nextText(skippingEmpty: isLines) }) {
            do {
                return .element(try call.element(text))
            } catch {
                let (stream, count) = state.withLock { ($0.stream, $0.count) }
                let failure =
                    stream?.error(decoding: error, of: text, at: isLines ? count : nil)
                    ?? APIError(.decoding, "\(error)")
                return state.withLock { over(&$0, .failure(failure)) }
            }
        }
        return state.withLock { state in
            if state.isOver { return .end }
            if let failure = state.failure { return over(&state, .failure(failure)) }
            switch state.end {
            case .done?: return over(&state, .end)
            case .failed(let failure)?:
                guard let stream = state.stream else { return over(&state, .end) }
                return over(&state, .failure(stream.error(of: failure)))
            case nil: return .pending
            }
        }
    }

    /// Ends the reading and its transfer.
    func close() {
        state.withLock { _ = over(&$0, .end) }
        control.stop(.cancelled)
    }

    /// Lets go of everything; a transfer that runs is ended by that.
    private func over(_ state: inout StreamReaderState, _ step: Step) -> Step {
        if case .done? = state.end { state.stream?.body.letFinish() }
        state = StreamReaderState(isOver: true)
        return step
    }

    /// Opens the stream where that was not done, and gets bytes until `step` finds something; it runs no code of users.
    ///
    /// What went wrong is in the state for the next step. Thrown is only that somebody else fetches, whose reading goes on.
    func fetch() async throws(APIError) {
        let (isBusy, attempts) = state.withLock { state in
            defer { state.isFetching = true }
            let attempts = state.attempts ?? Attempts(call.caller.settings)
            state.attempts = attempts
            return (state.isFetching, attempts)
        }
        if isBusy { throw APIError(.stream, "two tasks read one stream at the same time; let one read and hand on") }
        do throws(APIError) {
            if call.format.isResumable {
                try await fetchResuming(attempts)
            } else {
                while !(try await fetch(attempts)) {}
            }
        } catch {
            fail(error)
        }
        state.withLock { $0.isFetching = false }
    }

    /// Gets bytes; false where the stream broke off before its first item, and may be opened again now.
    @inline(__always)
    private func fetch(_ attempts: Attempts) async throws(APIError) -> Bool {
        let opened = state.withLock { $0.stream }
        let stream = if let opened { opened } else { try await open(attempts) }
        do throws(APIError) {
            while !take(try await stream.nextBytes()) {}
            return true
        } catch {
            let isUntouched = state.withLock { $0.isUntouched && !$0.isOver }
            guard isUntouched, try await stream.isWorthReopening(after: error) else { throw error }
            state.withLock { $0.stream = nil }
            return false
        }
    }

    /// Opens the stream; `place` is where it goes on.
    func open(_ attempts: Attempts, at place: EventStreamPlace? = nil) async throws(APIError) -> OpenStream {
        let stream = try await call.open(control, attempts, at: place)
        state.withLock { state in
            guard !state.isOver else { return }
            let limit = call.caller.configuration.itemLimit
            state.decoder = StreamDecoder(
                call.format,
                framing: stream.framing,
                place: place ?? EventStreamPlace(),
                maximumLength: limit
            )
            state.stream = stream
        }
        return stream
    }

    /// Decodes bytes; true when the next step finds something.
    func take(_ bytes: [UInt8]?) -> Bool {
        state.withLock { state in
            if let bytes, call.piece != nil {
                state.pieces = state.isOver ? [] : [bytes]
                state.isUntouched = false
                return true
            }
            // Without a decoder the reading is over.
            guard let batch = bytes.map({ state.decoder?.push($0) }) ?? state.decoder?.finish() else { return true }
            state.texts = batch.items[...]
            state.end = batch.end
            if !batch.items.isEmpty { state.isUntouched = false }
            return !state.texts.isEmpty || state.end != nil
        }
    }

    private func fail(_ error: APIError) {
        state.withLock { state in
            if state.failure == nil { state.failure = error }
        }
    }
}
