import HTTPTransport
import HTTPTypes
import Synchronization

/// An answer on its way from the loop to the one call that reads it.
///
/// The loop puts head, bytes and end in; the reader takes them out. A paced channel holds at most `limit` bytes: when it
/// is full the loop pauses the transfer, and the reader's next take resumes it. A whole channel keeps everything up to
/// its limit, for answers that are read as one value. One reader at a time.
final class ResponseChannel: Sendable {
    /// How much a channel holds.
    enum Capacity: Sendable {
        /// Everything, for a reader of the whole; more than the limit is refused.
        case whole(limit: Int?)
        /// What waits for its reader.
        case paced(limit: Int)
        /// So much more is thrown away.
        case discarding(limit: Int)
    }

    /// What became of bytes.
    enum Receipt: Equatable, Sendable {
        case taken
        /// There is no room until the reader makes some.
        case full
        /// There will never be room.
        case tooLarge(limit: Int)
    }

    /// What the reader waits for.
    private enum Event: Sendable {
        case head
        case bytes
        case end
    }

    private struct State: Sendable {
        var capacity: Capacity
        var head: HTTPResponse?
        var bytes: [UInt8] = []
        /// How many bytes the reader took at once.
        var lastCount = 0
        var isHeldBack = false
        var outcome: Result<Void, TransferFailure>?
        var waiter: (event: Event, continuation: UnsafeContinuation<Void, Never>)?

        /// The waiter, if what it waits for is there.
        mutating func takeWaiter() -> UnsafeContinuation<Void, Never>? {
            guard let waiter, has(waiter.event) else { return nil }
            self.waiter = nil
            return waiter.continuation
        }

        mutating func receive(_ new: UnsafeRawBufferPointer) -> Receipt {
            switch capacity {
            case .discarding(let limit):
                guard new.count <= limit else { return .tooLarge(limit: limit) }
                capacity = .discarding(limit: limit - new.count)
                return .taken
            case .paced(let limit) where !bytes.isEmpty && bytes.count + new.count > limit:
                isHeldBack = true
                return .full
            case .whole(let limit?) where bytes.count + new.count > limit: return .tooLarge(limit: limit)
            case .paced, .whole: append(new)
            }
            return .taken
        }

        /// What a reader takes is gone with its memory: the next bytes get as much at once as those had.
        private mutating func append(_ new: UnsafeRawBufferPointer) {
            if bytes.isEmpty, lastCount > new.count { bytes.reserveCapacity(lastCount) }
            bytes.append(contentsOf: new)
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

    /// A channel with nothing in it.
    init(_ capacity: Capacity) {
        state = Mutex(State(capacity: capacity))
    }

    // MARK: The loop's side. No method calls back under the lock.

    /// Puts the head in.
    func receive(_ head: HTTPResponse) {
        resume { $0.head = head }
    }

    /// Puts all of the bytes in, or none; the reader learns of them by `wakeReader`.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Receipt {
        state.withLock { $0.receive(bytes) }
    }

    /// Lets a reader that waits for bytes have them.
    func wakeReader() {
        resume { _ in }
    }

    /// Puts the end in; bytes that came before it stay to be read.
    func finish(_ outcome: Result<Void, TransferFailure>) {
        resume { state in
            if state.outcome == nil { state.outcome = outcome }
        }
    }

    /// Throws away what comes from now on, and refuses what is more than that.
    func discard(atMost count: Int) {
        state.withLock { $0.capacity = .discarding(limit: count) }
    }

    /// Whether what comes is thrown away.
    var discards: Bool { state.withLock { if case .discarding = $0.capacity { true } else { false } } }

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
    @inline(__always)
    func nextBytes() async throws(TransferFailure) -> (bytes: [UInt8], isHeldBack: Bool)? {
        await wait(for: .bytes)
        let (bytes, isHeldBack, outcome) = state.withLock { state in
            defer {
                state.lastCount = state.bytes.count
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
    @inline(__always)
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

    /// Each continuation is resumed once: by `takeWaiter`, which takes it out, or here, where it was not put in.
    @inline(__always)
    private func wait(for event: Event) async {
        if state.withLock({ $0.has(event) }) { return }
        await withUnsafeContinuation { continuation in
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
