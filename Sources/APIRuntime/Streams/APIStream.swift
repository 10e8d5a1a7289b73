/// The elements of a streamed answer, in the order and at the pace in which they come.
///
/// Nothing is sent before the first element is asked for. Leaving the loop, dropping the iterator, cancelling the task
/// and closing the client each end the transfer. A stream is read once: the call behind it is never made twice.
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

    /// One reading of a stream.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let reader: StreamReader<Element>

        /// Waits for the next element; nil after the last.
        ///
        /// Throws `APIError`: `status` when the answer is no success, `stream` when the server announced a failure or
        /// left out its end mark, `timeout`, `connection`, `closed` and `cancelled` as other calls do. After an error the
        /// stream is over.
        public mutating func next() async throws -> Element? {
            try await next(isolation: nil)
        }

        /// The same without leaving the caller's actor for an element that is there already (SE-0421).
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
