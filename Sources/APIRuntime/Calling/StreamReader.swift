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
        var stream: OpenStream?
        var decoder: StreamDecoder?
        var texts: ArraySlice<String> = []
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
        let (text, stream) = state.withLock { ($0.texts.popFirst(), $0.stream) }
        if let text {
            do {
                return .element(try call.element(text))
            } catch {
                let failure = stream?.error(decoding: error, of: text) ?? APIError(.decoding, "\(error)")
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

    /// Waits for the next element; nil after the last.
    func next() async throws(APIError) -> Element? {
        while true {
            switch step() {
            case .element(let element): return element
            case .end: return nil
            case .failure(let error): throw error
            case .pending: await fetch()
            }
        }
    }

    /// Ends the reading and its transfer.
    func close() {
        let stream = state.withLock { state in
            defer { _ = over(&state, .end) }
            return state.stream
        }
        stream?.exchange.stop(.cancelled)
    }

    /// Lets go of everything; a transfer that runs is ended by that.
    private func over(_ state: inout State, _ step: Step) -> Step {
        if case .done? = state.end { state.stream?.exchange.letFinish() }
        state = State(isOver: true)
        return step
    }

    /// Gets the next bytes, or opens the stream first. What went wrong is in the state for the next step.
    private func fetch() async {
        let (isBusy, opened) = state.withLock { state in
            defer { state.isFetching = true }
            return (state.isFetching, state.stream)
        }
        if isBusy {
            return fail(APIError(.stream, "two tasks read one stream at the same time; let one read and hand on"))
        }
        do throws(APIError) {
            if let opened {
                take(try await opened.nextBytes())
            } else {
                let stream = try await call.open()
                state.withLock { state in
                    guard !state.isOver else { return }
                    state.decoder = StreamDecoder(call.format, framing: stream.framing)
                    state.stream = stream
                }
            }
        } catch {
            fail(error)
        }
        state.withLock { $0.isFetching = false }
    }

    private func take(_ bytes: [UInt8]?) {
        state.withLock { state in
            guard let batch = bytes.map({ state.decoder?.push($0) }) ?? state.decoder?.finish() else { return }
            state.texts = batch.items[...]
            state.end = batch.end
        }
    }

    private func fail(_ error: APIError) {
        state.withLock { state in
            if state.failure == nil { state.failure = error }
        }
    }
}
