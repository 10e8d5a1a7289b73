import HTTPTransport
import Synchronization

/// Reads one stream: opens it, decodes its bytes into elements, and ends its transfer when the last reference is released.
///
/// Elements that were already received are returned without waiting. One caller reads at a time; a second one at the same
/// time gets an error with code `stream`.
final class StreamReader<Element: Sendable>: Sendable {
    /// The result of reading without waiting.
    enum Step: Sendable {
        case element(Element)
        case end
        case failure(APIError)
        /// No element is available: bytes must be fetched.
        case pending
    }

    let call: StreamCall<Element>
    let state: Mutex<StreamReaderState>
    private let isLines: Bool

    /// Ends the call also before its response, so that closing need not wait.
    let control = CallControl()

    init(_ call: StreamCall<Element>, isSecond: Bool) {
        self.call = call
        isLines = call.format.kind == .jsonLines
        var state = StreamReaderState()
        if isSecond {
            state.failure = APIError(.stream, "a stream can be read once; call the method again for another stream")
        }
        self.state = Mutex(state)
    }

    /// Returns the next element without waiting.
    func step() -> Step {
        if let piece = call.piece, let bytes = state.withLock({ $0.pieces.popLast() }) { return .element(piece(bytes)) }
        if let item = state.withLock({ $0.nextItem(skippingEmpty: isLines) }) {
            do {
                return .element(try call.element(item))
            } catch {
                let (stream, count) = state.withLock { ($0.stream, $0.count) }
                let failure =
                    stream?.error(decoding: error, of: item.text, at: isLines ? count : nil)
                    ?? APIError(.decoding, "\(error)")
                return state.withLock { finish(&$0, with: .failure(failure)) }
            }
        }
        return state.withLock { state in
            if state.isOver { return .end }
            if let failure = state.failure { return finish(&state, with: .failure(failure)) }
            switch state.end {
            case .done?: return finish(&state, with: .end)
            case .failed(let failure)?:
                guard let stream = state.stream else { return finish(&state, with: .end) }
                return finish(&state, with: .failure(stream.error(of: failure)))
            case nil: return .pending
            }
        }
    }

    /// Ends the reading and its transfer.
    func close() {
        state.withLock { _ = finish(&$0, with: .end) }
        control.stop(.cancelled)
    }

    /// Releases everything, which ends a transfer in progress.
    private func finish(_ state: inout StreamReaderState, with step: Step) -> Step {
        if case .done? = state.end { state.stream?.body.drain() }
        state = StreamReaderState(isOver: true)
        return step
    }

    /// Opens the stream if needed, and receives bytes until `step` has a result; runs no code of users.
    ///
    /// Failures are stored for the next step. It throws only when another caller is fetching, whose reading continues.
    func fetch() async throws(APIError) {
        let (isBusy, attempts) = state.withLock { state in
            defer { state.isFetching = true }
            let attempts = state.attempts ?? Attempts(call.context.settings)
            state.attempts = attempts
            return (state.isFetching, attempts)
        }
        if isBusy {
            throw APIError(
                .stream,
                "two tasks read one stream at the same time; read it in one task and share the elements"
            )
        }
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

    /// Receives bytes; returns false where the stream was interrupted before its first item and may be opened again now.
    @inline(__always)
    private func fetch(_ attempts: Attempts) async throws(APIError) -> Bool {
        let opened = state.withLock { $0.stream }
        let stream = if let opened { opened } else { try await open(attempts) }
        do throws(APIError) {
            while !decode(try await stream.nextBytes()) {}
            return true
        } catch {
            let isUntouched = state.withLock { $0.isUntouched && !$0.isOver }
            guard isUntouched, try await stream.waitToReopen(after: error) else { throw error }
            state.withLock { $0.stream = nil }
            return false
        }
    }

    /// Opens the stream, at a position after a reconnection.
    func open(_ attempts: Attempts, at position: EventStreamPosition? = nil) async throws(APIError) -> OpenStream {
        let stream = try await call.open(control, attempts, at: position)
        state.withLock { state in
            guard !state.isOver else { return }
            let limit = call.context.configuration.itemLimit
            state.decoder = StreamDecoder(
                call.format,
                framing: stream.framing,
                position: position ?? EventStreamPosition(),
                maximumLength: limit
            )
            state.stream = stream
        }
        return stream
    }

    /// Decodes bytes, nil at the end of the body; returns true when `step` has a result.
    func decode(_ bytes: [UInt8]?) -> Bool {
        state.withLock { state in
            if let bytes, call.piece != nil {
                state.pieces = state.isOver ? [] : [bytes]
                state.isUntouched = false
                return true
            }
            // Without a decoder the reading has ended.
            guard let batch = bytes.map({ state.decoder?.push($0) }) ?? state.decoder?.finish() else { return true }
            state.items = batch.items[...]
            state.end = batch.end
            if !batch.items.isEmpty { state.isUntouched = false }
            return !state.items.isEmpty || state.end != nil
        }
    }

    private func fail(_ error: APIError) {
        state.withLock { state in
            if state.failure == nil { state.failure = error }
        }
    }
}
