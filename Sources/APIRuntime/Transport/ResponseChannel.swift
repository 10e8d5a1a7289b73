import HTTPTypes
import Synchronization

/// An answer on its way from the loop to the one call that reads it.
///
/// The loop puts head, bytes and end in; the reader takes them out. A paced channel holds at most `limit` bytes: when it
/// is full the loop pauses the transfer, and the reader's next take resumes it. A whole channel keeps everything, for
/// answers that are read as one value. One reader at a time.
final class ResponseChannel: Sendable {
    /// What the reader waits for.
    private enum Event: Sendable {
        case head
        case bytes
        case end
    }

    private struct State: Sendable {
        var limit: Int?
        var head: HTTPResponse?
        var bytes: [UInt8] = []
        var isHeldBack = false
        /// How much more may come that nobody reads; nil while there is a reader.
        var discardable: Int?
        var outcome: Result<Void, TransferFailure>?
        var waiter: (event: Event, continuation: CheckedContinuation<Void, Never>)?

        /// The waiter, if what it waits for is there.
        mutating func takeWaiter() -> CheckedContinuation<Void, Never>? {
            guard let waiter, has(waiter.event) else { return nil }
            self.waiter = nil
            return waiter.continuation
        }

        func has(_ event: Event) -> Bool {
            if outcome != nil { return true }
            switch event {
            case .head: return head != nil
            case .bytes: return !bytes.isEmpty
            case .end: return false
            }
        }
    }

    private let state: Mutex<State>

    /// A channel that holds at most `limit` bytes, or everything without one.
    init(limit: Int?) {
        state = Mutex(State(limit: limit))
    }

    // MARK: The loop's side. No method calls back under the lock.

    /// Puts the head in.
    func receive(_ head: HTTPResponse) {
        resume { $0.head = head }
    }

    /// Puts bytes in; false when there is no room, and then the channel has taken none of them.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var isAccepted = true
        resume { state in
            if let discardable = state.discardable {
                state.discardable = discardable - bytes.count
                isAccepted = discardable >= bytes.count
            } else if let limit = state.limit, !state.bytes.isEmpty, state.bytes.count + bytes.count > limit {
                state.isHeldBack = true
                isAccepted = false
            } else {
                state.bytes.append(contentsOf: bytes)
            }
        }
        return isAccepted
    }

    /// Puts the end in; bytes that came before it stay to be read.
    func finish(_ outcome: Result<Void, TransferFailure>) {
        resume { state in
            if state.outcome == nil { state.outcome = outcome }
        }
    }

    /// Throws away what comes from now on, until it is more than that; then there is no room any more.
    func discard(atMost count: Int) {
        state.withLock { $0.discardable = count }
    }

    /// Whether what comes is thrown away.
    var discards: Bool { state.withLock { $0.discardable != nil } }

    /// Whether the end is in.
    var isFinished: Bool { state.withLock { $0.outcome != nil } }

    private func resume(after change: (inout State) -> Void) {
        let continuation = state.withLock { state in
            change(&state)
            return state.takeWaiter()
        }
        continuation?.resume()
    }

    // MARK: The reader's side

    /// Waits for the answer's head.
    func waitForHead() async throws(TransferFailure) -> HTTPResponse {
        await wait(for: .head)
        let (head, outcome) = state.withLock { ($0.head, $0.outcome) }
        if let head { return head }
        try outcome?.get()
        throw .noHead
    }

    /// Waits for bytes and takes all that are there; nil at the end. `held` tells that the transfer must be resumed.
    func nextBytes() async throws(TransferFailure) -> (bytes: [UInt8], isHeldBack: Bool)? {
        await wait(for: .bytes)
        let (bytes, isHeldBack, outcome) = state.withLock { state in
            defer {
                state.bytes = []
                state.isHeldBack = false
            }
            return (state.bytes, state.isHeldBack, state.outcome)
        }
        if !bytes.isEmpty { return (bytes, isHeldBack) }
        try outcome?.get()
        return nil
    }

    /// Waits for the end and takes the whole answer.
    func wholeAnswer() async throws(TransferFailure) -> (head: HTTPResponse, body: [UInt8]) {
        await wait(for: .end)
        let (head, bytes, outcome) = state.withLock { state in
            defer { state.bytes = [] }
            return (state.head, state.bytes, state.outcome)
        }
        try outcome?.get()
        guard let head else { throw .noHead }
        return (head, bytes)
    }

    private func wait(for event: Event) async {
        await withCheckedContinuation { continuation in
            let isReady = state.withLock { state in
                if state.has(event) { return true }
                precondition(state.waiter == nil, "a response channel has one reader at a time")
                state.waiter = (event, continuation)
                return false
            }
            if isReady { continuation.resume() }
        }
    }
}
