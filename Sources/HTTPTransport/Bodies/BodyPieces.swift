import Synchronization

/// The body of a response, in pieces as they arrive. It is read once, by one reader.
///
/// Releasing the last copy ends the transfer.
public struct BodyPieces: AsyncSequence, Sendable {
    private enum Source: Sendable {
        case transfer(any ResponseBodyReader)
        case closure(@Sendable () async throws -> [UInt8]?)
        /// A closure whose time is limited by that of the call.
        case bounded(@Sendable () async throws -> [UInt8]?)
    }

    private let source: Source

    /// Creates a body from a closure that returns the next piece, and nil at the end.
    ///
    /// Middleware that changes a body passes a closure that reads the original one. An error of the closure ends the stream.
    public init(_ next: @escaping @Sendable () async throws -> [UInt8]?) {
        source = .closure(next)
    }

    /// Creates a body of one piece.
    package init(_ bytes: [UInt8]) {
        let once = Once(bytes)
        source = .closure { once.take() }
    }

    /// Creates a body that is read from a transfer.
    package init(_ reader: any ResponseBodyReader) {
        source = .transfer(reader)
    }

    private init(source: Source) { self.source = source }

    /// Waits for the next piece; nil at the end. Throws an `APIError` if the transfer fails.
    public func next() async throws -> [UInt8]? { try await nextPiece() }

    /// The same as `next()`, inlined into the caller.
    @inline(__always)
    package func nextPiece() async throws -> [UInt8]? {
        switch source {
        case .closure(let next), .bounded(let next): return try await next()
        case .transfer(let reader):
            do {
                return try await reader.nextBytes()
            } catch {
                throw APIError(error)
            }
        }
    }

    /// Returns the same pieces, each read through `read`, which limits the time. A transfer has its own time limits.
    package func limited(
        by read: @escaping @Sendable (@escaping @Sendable () async throws -> [UInt8]?) async throws -> [UInt8]?
    ) -> BodyPieces {
        guard case .closure(let next) = source else { return self }
        return BodyPieces(source: .bounded { try await read(next) })
    }

    /// Reads and discards the rest of a body, so that its connection can serve the next call.
    package func drain() {
        if case .transfer(let reader) = source { reader.drain() }
    }

    /// Returns an iterator over the pieces.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pieces: self) }

    /// An iterator over the pieces.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let pieces: BodyPieces

        /// Waits for the next piece; nil at the end.
        public mutating func next() async throws -> [UInt8]? { try await pieces.next() }
    }

    /// Bytes that are returned once.
    private final class Once: Sendable {
        private let bytes: Mutex<[UInt8]?>

        init(_ bytes: [UInt8]) { self.bytes = Mutex(bytes.isEmpty ? nil : bytes) }

        func take() -> [UInt8]? {
            bytes.withLock { bytes in
                defer { bytes = nil }
                return bytes
            }
        }
    }
}

/// Reads the response body of a transfer in pieces.
///
/// Releasing the last reference ends the transfer.
package protocol ResponseBodyReader: AnyObject, Sendable {
    /// Waits for the next bytes of the body; nil at its end.
    func nextBytes() async throws(TransportError) -> [UInt8]?

    /// Reads and discards the rest of the body, so that its connection can serve the next call.
    func drain()
}
