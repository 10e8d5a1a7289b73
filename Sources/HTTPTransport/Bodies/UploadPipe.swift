/// A buffer between the task that produces a request body and the loop that sends it.
///
/// It has one writer and one reader. The writer is suspended while `limit` bytes or more are buffered.
package final class UploadPipe: Sendable {
    /// The result of reading.
    package enum Reading: Sendable {
        case bytes(Int)
        /// The buffer is empty; the pipe calls `whenReady` when it is not, or when the body ends.
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
        var hasReader = false
        /// Resumes a reader that waits.
        var whenReady: (@Sendable () -> Void)?

        var count: Int { bytes.count - offset }

        /// Ends the reader's wait; nil if it does not wait.
        mutating func takeReader() -> (@Sendable () -> Void)? {
            defer { whenReady = nil }
            return whenReady
        }
    }

    /// The number of buffered bytes from which on the writer waits.
    static let limit = 256 << 10

    private let state = AsyncCondition(State())

    /// Creates an empty pipe.
    package init() {}

    // MARK: The writer's side

    /// Waits until the reader reads for the first time; false when it has closed the pipe.
    package func waitForReader() async -> Bool {
        await state.wait { $0.hasReader || $0.isClosed }
        return !state.withLock { $0.isClosed }
    }

    /// Appends a piece and waits until there is room for another; false when the reader has closed the pipe.
    package func write(_ piece: [UInt8]) async -> Bool {
        let reader = state.withLock { state in
            state.bytes += piece
            return piece.isEmpty ? nil : state.takeReader()
        }
        reader?()
        await state.wait { $0.isClosed || $0.count < Self.limit }
        return !state.withLock { $0.isClosed }
    }

    /// Ends the body, with the error of the sequence if it failed.
    package func finish(_ failure: (any Error)?) {
        let reader = state.withLock { state in
            state.isFinished = true
            state.failure = failure
            return state.takeReader()
        }
        reader?()
    }

    /// How many bytes the storage has, including those that were read.
    var storedCount: Int { state.withLock { $0.bytes.count } }

    // MARK: The reader's side

    /// Copies as many bytes as fit. After `pending` it calls `whenReady` once, on the writer's thread.
    package func read(
        into buffer: UnsafeMutableRawBufferPointer,
        whenReady: @escaping @Sendable () -> Void
    ) -> Reading {
        state.update { state in
            state.hasReader = true
            if state.count == 0 {
                if let failure = state.failure { return .failed(failure) }
                if state.isFinished { return .end }
                state.whenReady = whenReady
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
        state.update { state in
            state.isClosed = true
            state.whenReady = nil
        }
    }
}
