import FlyingSocks

/// The chunks of a streamed response, with a delay before each chunk but the first.
struct DelayedBody: AsyncBufferedSequence {
    typealias Element = UInt8

    let chunks: [[UInt8]]
    let delay: Duration

    /// Waits for a duration. Tests replace it.
    var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    func makeAsyncIterator() -> Iterator {
        Iterator(chunks: chunks[...], delay: delay, sleep: sleep)
    }

    /// Returns whole chunks, so that each becomes one chunk of the body whatever its size.
    struct Iterator: AsyncBufferedIteratorProtocol {
        fileprivate var chunks: ArraySlice<[UInt8]>
        fileprivate let delay: Duration
        fileprivate let sleep: @Sendable (Duration) async throws -> Void
        private var rest: ArraySlice<UInt8> = []

        fileprivate init(
            chunks: ArraySlice<[UInt8]>,
            delay: Duration,
            sleep: @escaping @Sendable (Duration) async throws -> Void
        ) {
            self.chunks = chunks
            self.delay = delay
            self.sleep = sleep
        }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            guard let chunk = chunks.first else { return nil }
            if chunks.startIndex > 0, delay > .zero { try await sleep(delay) }
            chunks = chunks.dropFirst()
            return chunk
        }

        mutating func next() async throws -> UInt8? {
            if rest.isEmpty { rest = try await nextBuffer(suggested: 1)?[...] ?? [] }
            return rest.popFirst()
        }
    }
}
