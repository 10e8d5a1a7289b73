/// The elements of a streamed response, in order and as soon as they are received.
///
/// The request is sent when the first element is requested. Leaving the loop, dropping the iterator, cancelling the task
/// and closing the client each end the transfer. A stream can be read once: it does not repeat its call.
public struct APIStream<Element: Sendable>: AsyncSequence, Sendable {
    private let reading: StreamReading<Element>

    init(_ call: StreamCall<Element>) {
        reading = StreamReading(call)
    }

    /// Begins to read. A second iterator of the same stream throws an `APIError` with code `stream`.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(reader: reading.begin())
    }

    /// Reads all elements.
    public func collect() async throws -> [Element] {
        var elements: [Element] = []
        for try await element in self { elements.append(element) }
        return elements
    }

    /// The iterator of a stream.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let reader: StreamReader<Element>

        /// Waits for the next element; returns nil after the last.
        ///
        /// Throws an `APIError`: `status` for a status that is not a success; `stream` when the server reports a failure or the
        /// end marker is missing; `timeout`, `connection`, `closed` and `cancelled` like other calls. After an error the stream
        /// has ended.
        public mutating func next() async throws -> Element? {
            try await next(isolation: nil)
        }

        /// The same, without leaving the caller's actor for an element that was already received (SE-0421).
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Element? {
            while true {
                switch reader.step() {
                case .element(let element): return element
                case .end: return nil
                case .failure(let error): throw error
                case .pending: try await reader.fetch()
                }
            }
        }
    }
}
