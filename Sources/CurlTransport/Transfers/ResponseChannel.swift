import HTTPTransport
import HTTPTypes
import Synchronization

/// Passes a response from the loop to the one call that reads it.
///
/// The loop adds head, bytes and end; the reader removes them. A streamed channel buffers at most `limit` bytes: when it is full the loop
/// pauses the transfer, and the next read resumes it. A complete channel keeps the whole body, up to its limit. It has one reader.
final class ResponseChannel: Sendable {
    /// How much a channel keeps.
    enum Capacity: Sendable {
        /// The whole body; more bytes than the limit are an error.
        case complete(limit: Int?)
        /// A buffer for the reader.
        case streamed(limit: Int)
        /// Nothing; more bytes than the limit are an error.
        case discarding(limit: Int)
    }

    /// The result of adding bytes.
    enum Receipt: Equatable, Sendable {
        case accepted
        /// The buffer is full until the next read.
        case full
        /// The body is longer than the limit.
        case tooLarge(limit: Int)
    }

    /// An event that the reader waits for; the end is included in the others.
    private enum Event: Sendable {
        case head
        case bytes
        case end
    }

    private struct State: Sendable {
        var capacity: Capacity
        var head: HTTPResponse?
        var bytes: [UInt8] = []
        /// How many bytes the last read returned.
        var lastCount = 0
        var isFull = false
        var outcome: Result<Void, TransportError>?
        /// Resumed once, by the caller of `takeWaiter`.
        private var waiter: (event: Event, continuation: UnsafeContinuation<Void, Never>)?

        init(capacity: Capacity) { self.capacity = capacity }

        func has(_ event: Event) -> Bool {
            if outcome != nil { return true }
            switch event {
            case .head: return head != nil
            case .bytes: return !bytes.isEmpty
            case .end: return false
            }
        }

        mutating func addWaiter(_ event: Event, _ continuation: UnsafeContinuation<Void, Never>) {
            precondition(waiter == nil, "a response channel has one reader at a time")
            waiter = (event, continuation)
        }

        /// Removes the waiter if its event has happened.
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
                return .accepted
            case .streamed(let limit) where !bytes.isEmpty && bytes.count + new.count > limit:
                isFull = true
                return .full
            case .complete(let limit?) where bytes.count + new.count > limit: return .tooLarge(limit: limit)
            case .streamed, .complete: append(new)
            }
            return .accepted
        }

        /// A read takes the array with its storage, so the next one reserves as much as the last one needed.
        private mutating func append(_ new: UnsafeRawBufferPointer) {
            if bytes.isEmpty, lastCount > new.count { bytes.reserveCapacity(lastCount) }
            bytes.append(contentsOf: new)
        }
    }

    /// Not an `AsyncCondition`: its generic code would not be specialized here, which would cost a call a sixth more instructions.
    private let state: Mutex<State>

    /// Creates an empty channel.
    init(_ capacity: Capacity) {
        state = Mutex(State(capacity: capacity))
    }

    // MARK: The loop's side

    /// Adds the head.
    func receive(_ head: HTTPResponse) {
        resume { $0.head = head }
    }

    /// Adds all of the bytes, or none; the reader is not resumed before `wakeReader`.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Receipt {
        state.withLock { $0.receive(bytes) }
    }

    /// Resumes the reader if it waits for bytes that were added.
    func wakeReader() {
        resume { _ in }
    }

    /// Adds the end. Bytes that were added before can still be read.
    func finish(_ outcome: Result<Void, TransportError>) {
        resume { state in
            if state.outcome == nil { state.outcome = outcome }
        }
    }

    /// Discards all bytes from now on, and refuses more than `count`.
    func discard(atMost count: Int) {
        state.withLock { $0.capacity = .discarding(limit: count) }
    }

    /// Whether new bytes are discarded.
    var isDiscarding: Bool { state.withLock { if case .discarding = $0.capacity { true } else { false } } }

    /// Whether the end was added.
    var isFinished: Bool { state.withLock { $0.outcome != nil } }

    private func resume(after change: (inout State) -> Void) {
        let continuation = state.withLock { state in
            change(&state)
            return state.takeWaiter()
        }
        continuation?.resume()
    }

    // MARK: The reader's side

    /// Waits for the head.
    func waitForHead() async throws(TransportError) -> HTTPResponse {
        await wait(for: .head)
        let (head, outcome) = state.withLock { ($0.head, $0.outcome) }
        if let head { return head }
        try outcome?.get()
        throw .noResponse
    }

    /// Waits for bytes and returns all that are buffered; nil at the end. If `wasFull`, the transfer must be resumed.
    @inline(__always)
    func nextBytes() async throws(TransportError) -> (bytes: [UInt8], wasFull: Bool)? {
        await wait(for: .bytes)
        let (bytes, wasFull, outcome) = state.withLock { state in
            defer {
                state.lastCount = state.bytes.count
                state.bytes = []
                state.isFull = false
            }
            return (state.bytes, state.isFull, state.outcome)
        }
        if !bytes.isEmpty { return (bytes, wasFull) }
        try outcome?.get()
        return nil
    }

    /// Waits for the end and returns the whole response.
    @inline(__always)
    func completeResponse() async throws(TransportError) -> TransportResponse {
        await wait(for: .end)
        let (head, bytes, outcome) = state.withLock { state in
            defer { state.bytes = [] }
            return (state.head, state.bytes, state.outcome)
        }
        try outcome?.get()
        guard let head else { throw .noResponse }
        return TransportResponse(head: head, body: .bytes(bytes))
    }

    @inline(__always)
    private func wait(for event: Event) async {
        if state.withLock({ $0.has(event) }) { return }
        await withUnsafeContinuation { continuation in
            let isReady = state.withLock { state in
                if state.has(event) { return true }
                state.addWaiter(event, continuation)
                return false
            }
            if isReady { continuation.resume() }
        }
    }
}
