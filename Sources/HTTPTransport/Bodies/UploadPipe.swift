import Synchronization

/// Bytes on their way from an asynchronous sequence to the loop, which sends them.
///
/// It holds at most one piece beyond `limit` bytes; the writer waits until the loop has taken enough. One writer and one
/// reader.
package final class UploadPipe: Sendable {
    /// What the loop finds.
    package enum Reading: Sendable {
        case bytes(Int)
        /// Nothing is there yet; `whenReady` will be called.
        case pending
        case end
        case failed(any Error)
    }

    private struct State: Sendable {
        var bytes: [UInt8] = []
        var offset = 0
        var isFinished = false
        var failure: (any Error)?
        var isClosed = false
        var isReaderWaiting = false
        var writer: CheckedContinuation<Void, Never>?

        var count: Int { bytes.count - offset }
    }

    /// How many bytes may wait.
    static let limit = 256 << 10

    private let state = Mutex(State())
    private let whenReady: @Sendable () -> Void

    /// Makes a pipe; `whenReady` is called on the writer's thread when a reader that found nothing may look again.
    package init(whenReady: @escaping @Sendable () -> Void) {
        self.whenReady = whenReady
    }

    // MARK: The writer's side

    /// Puts a piece in and waits until there is room for another; false when nobody reads any more.
    func write(_ piece: [UInt8]) async -> Bool {
        let wakes = state.withLock { state in
            state.bytes += piece
            defer { state.isReaderWaiting = state.isReaderWaiting && piece.isEmpty }
            return state.isReaderWaiting && !piece.isEmpty
        }
        if wakes { whenReady() }
        await withCheckedContinuation { continuation in
            let hasRoom = state.withLock { state in
                if state.isClosed || state.count < Self.limit { return true }
                state.writer = continuation
                return false
            }
            if hasRoom { continuation.resume() }
        }
        return !state.withLock(\.isClosed)
    }

    /// Puts the end in.
    package func finish(_ failure: (any Error)?) {
        let wakes = state.withLock { state in
            state.isFinished = true
            state.failure = failure
            defer { state.isReaderWaiting = false }
            return state.isReaderWaiting
        }
        if wakes { whenReady() }
    }

    /// How many bytes are kept, those that were read among them.
    var keptCount: Int { state.withLock(\.bytes.count) }

    // MARK: The loop's side

    /// Takes as many bytes as fit.
    package func read(into buffer: UnsafeMutableRawBufferPointer) -> Reading {
        let (reading, writer) = state.withLock { state -> (Reading, CheckedContinuation<Void, Never>?) in
            if state.count == 0 {
                if let failure = state.failure { return (.failed(failure), nil) }
                if state.isFinished { return (.end, nil) }
                state.isReaderWaiting = true
                return (.pending, nil)
            }
            let count = min(buffer.count, state.count)
            buffer.copyBytes(from: state.bytes[state.offset..<state.offset + count])
            state.offset += count
            // A writer that is always ahead never lets the pipe run empty, so what was read goes now and then.
            if state.count == 0 || state.offset >= Self.limit {
                state.bytes.removeFirst(state.offset)
                state.offset = 0
            }
            guard state.count < Self.limit else { return (.bytes(count), nil) }
            defer { state.writer = nil }
            return (.bytes(count), state.writer)
        }
        writer?.resume()
        return reading
    }

    /// Lets the writer go: what it writes is thrown away.
    package func close() {
        let writer = state.withLock { state in
            state.isClosed = true
            defer { state.writer = nil }
            return state.writer
        }
        writer?.resume()
    }
}
