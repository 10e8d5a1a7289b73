import Synchronization

/// The body of an answer in pieces as they come. It is read once, by one reader.
///
/// Letting go of it ends the transfer.
public struct BodyPieces: AsyncSequence, Sendable {
    private enum Source: Sendable {
        case transfer(any ResponseBodyTransfer)
        case closure(@Sendable () async throws -> [UInt8]?)
        /// A closure that takes no longer than the call may.
        case bounded(@Sendable () async throws -> [UInt8]?)
    }

    private let source: Source

    /// Pieces that come from a closure; nil is the end.
    ///
    /// Middleware that changes a body makes one that asks the body it was given. What the closure throws ends the stream.
    public init(_ next: @escaping @Sendable () async throws -> [UInt8]?) {
        source = .closure(next)
    }

    /// One piece, which is there already.
    package init(_ bytes: [UInt8]) {
        let once = Once(bytes)
        source = .closure { once.take() }
    }

    /// Pieces that come from a transfer.
    package init(_ transfer: any ResponseBodyTransfer) {
        source = .transfer(transfer)
    }

    private init(source: Source) { self.source = source }

    /// Waits for the next piece; nil at the end. Throws an `APIError` where the transfer fails.
    public func next() async throws -> [UInt8]? { try await nextPiece() }

    /// The same as a part of the function that asks.
    @inline(__always)
    package func nextPiece() async throws -> [UInt8]? {
        switch source {
        case .closure(let next), .bounded(let next): return try await next()
        case .transfer(let transfer):
            do {
                return try await transfer.nextBytes()
            } catch {
                throw APIError(error)
            }
        }
    }

    /// The same pieces, each read by `read`, which limits the time; a transfer limits its time itself.
    package func limited(
        by read: @escaping @Sendable (@escaping @Sendable () async throws -> [UInt8]?) async throws -> [UInt8]?
    ) -> BodyPieces {
        guard case .closure(let next) = source else { return self }
        return BodyPieces(source: .bounded { try await read(next) })
    }

    /// Lets the rest of an answer that says nothing more come in.
    package func letFinish() {
        if case .transfer(let transfer) = source { transfer.letFinish() }
    }

    /// Begins to read.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pieces: self) }

    /// Reads the pieces.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let pieces: BodyPieces

        /// Waits for the next piece; nil at the end.
        public mutating func next() async throws -> [UInt8]? { try await pieces.next() }
    }

    /// Bytes that are handed out once.
    private final class Once: Sendable {
        private let rest: Mutex<[UInt8]?>

        init(_ bytes: [UInt8]) { rest = Mutex(bytes.isEmpty ? nil : bytes) }

        func take() -> [UInt8]? {
            rest.withLock { rest in
                defer { rest = nil }
                return rest
            }
        }
    }
}

/// The reader's side of a transfer whose response body is read in pieces.
///
/// Releasing the last reference ends the transfer.
package protocol ResponseBodyTransfer: AnyObject, Sendable {
    /// Waits for the next bytes of the body; nil at its end.
    func nextBytes() async throws(TransferFailure) -> [UInt8]?

    /// Reads the rest of the body without keeping it, so that its connection can serve the next call.
    func letFinish()
}
