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

    private struct State: Sendable {
        /// From the sending of the request on, so that closing need not wait for the answer.
        var exchange: Exchange?
        var stream: OpenStream?
        var decoder: StreamDecoder?
        var texts: ArraySlice<String> = []
        /// How many items were handed out, empty lines among them.
        var count = 0
        var pieces: [Element] = []
        var end: StreamDecoder.End?
        var failure: APIError?
        var isOver = false
        var isFetching = false
    }

    private let call: StreamCall<Element>
    private let state: Mutex<State>

    init(_ call: StreamCall<Element>, isSecond: Bool) {
        self.call = call
        var state = State()
        if isSecond {
            state.failure = APIError(.stream, "a stream is read once; call the method again for another one")
        }
        self.state = Mutex(state)
    }

    /// The next element without waiting.
    func step() -> Step {
        if call.piece != nil, let piece = state.withLock({ $0.pieces.popLast() }) { return .element(piece) }
        let isLines = call.format.kind == .jsonLines
        let (text, stream, count) = state.withLock { state in
            var text = state.texts.popFirst()
            state.count += 1
            while isLines, text?.isEmpty == true {
                text = state.texts.popFirst()
                state.count += 1
            }
            if text == nil { state.count -= 1 }
            return (text, state.stream, state.count)
        }
        if let text {
            do {
                return .element(try call.element(text))
            } catch {
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
        let exchange = state.withLock { state in
            defer { _ = over(&state, .end) }
            return state.exchange
        }
        exchange?.stop(.cancelled)
    }

    /// Lets go of everything; a transfer that runs is ended by that.
    private func over(_ state: inout State, _ step: Step) -> Step {
        if case .done? = state.end { state.exchange?.letFinish() }
        state = State(isOver: true)
        return step
    }

    /// Opens the stream where that was not done, and gets bytes until `step` finds something; it runs no code of users.
    ///
    /// What went wrong is in the state for the next step. Thrown is only that somebody else fetches, whose reading goes on.
    func fetch() async throws(APIError) {
        let (isBusy, opened) = state.withLock { state in
            defer { state.isFetching = true }
            return (state.isFetching, state.stream)
        }
        if isBusy { throw APIError(.stream, "two tasks read one stream at the same time; let one read and hand on") }
        do throws(APIError) {
            let stream = if let opened { opened } else { try await open() }
            while !take(try await stream.nextBytes()) {}
        } catch {
            fail(error)
        }
        state.withLock { $0.isFetching = false }
    }

    private func open() async throws(APIError) -> OpenStream {
        let stream = try await call.open { exchange in
            let isOver = state.withLock { state in
                if !state.isOver { state.exchange = exchange }
                return state.isOver
            }
            if isOver { exchange.stop(.cancelled) }
        }
        state.withLock { state in
            guard !state.isOver else { return }
            state.decoder = StreamDecoder(call.format, framing: stream.framing)
            state.stream = stream
        }
        return stream
    }

    /// Decodes bytes; true when the next step finds something.
    private func take(_ bytes: [UInt8]?) -> Bool {
        state.withLock { state in
            if let bytes, let piece = call.piece {
                state.pieces = state.isOver ? [] : [piece(bytes)]
                return true
            }
            // Without a decoder the reading is over.
            guard let batch = bytes.map({ state.decoder?.push($0) }) ?? state.decoder?.finish() else { return true }
            state.texts = batch.items[...]
            state.end = batch.end
            return !state.texts.isEmpty || state.end != nil
        }
    }

    private func fail(_ error: APIError) {
        state.withLock { state in
            if state.failure == nil { state.failure = error }
        }
    }
}
