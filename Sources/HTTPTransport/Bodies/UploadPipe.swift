/// A buffer between the asynchronous sequence that produces a request body and the loop that sends it.
///
/// It has one writer and one reader. The writer is suspended while `limit` bytes or more are buffered.
package final class UploadPipe: Sendable {
    /// The result of reading.
    package enum Reading: Sendable {
        case bytes(Int)
        /// The buffer is empty; the pipe calls `whenReady` when it is not.
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

        var count: Int { bytes.count - offset }

        /// Ends the reader's wait; true if it was waiting.
        mutating func stopReaderWait() -> Bool {
            defer { isReaderWaiting = false }
            return isReaderWaiting
        }
    }

    /// The number of buffered bytes from which on the writer waits.
    static let limit = 256 << 10

    private let state = AsyncCondition(State())
    private let whenReady: @Sendable () -> Void

    /// Creates a pipe; `whenReady` is called on the writer's thread after a read that returned `pending`.
    package init(whenReady: @escaping @Sendable () -> Void) {
        self.whenReady = whenReady
    }

    // MARK: The writer's side

    /// Appends a piece and waits until there is room for another; false when the reader has closed the pipe.
    func write(_ piece: [UInt8]) async -> Bool {
        let wakesReader = state.withLock { state in
            state.bytes += piece
            return !piece.isEmpty && state.stopReaderWait()
        }
        if wakesReader { whenReady() }
        await state.wait { $0.isClosed || $0.count < Self.limit }
        return !state.withLock { $0.isClosed }
    }

    /// Ends the body, with the error of the sequence if it failed.
    package func finish(_ failure: (any Error)?) {
        let wakesReader = state.withLock { state in
            state.isFinished = true
            state.failure = failure
            return state.stopReaderWait()
        }
        if wakesReader { whenReady() }
    }

    /// How many bytes the storage has, including those that were read.
    var storedCount: Int { state.withLock { $0.bytes.count } }

    // MARK: The reader's side

    /// Copies as many bytes as fit.
    package func read(into buffer: UnsafeMutableRawBufferPointer) -> Reading {
        state.update { state in
            if state.count == 0 {
                if let failure = state.failure { return .failed(failure) }
                if state.isFinished { return .end }
                state.isReaderWaiting = true
                return .pending
            }
            let count = min(buffer.count, state.count)
            buffer.copyBytes(from: state.bytes[state.offset..<state.offset + count])
            state.offset += count
            // A fast writer never lets the buffer become empty, so bytes that were read are also removed at the limit.
            if state.count == 0 || state.offset >= Self.limit {
                state.bytes.removeFirst(state.offset)
                state.offset = 0
            }
            return .bytes(count)
        }
    }

    /// Ends the writer's wait; the pipe discards what is written from now on.
    package func close() {
        state.update { $0.isClosed = true }
    }
}
