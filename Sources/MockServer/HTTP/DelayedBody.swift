import FlyingSocks

/// The chunks of a streamed answer, one at a time, with a pause before every chunk but the first.
struct PacedBody: AsyncBufferedSequence {
    typealias Element = UInt8

    let chunks: [[UInt8]]
    let pause: Duration

    func makeAsyncIterator() -> Iterator {
        Iterator(chunks: chunks[...], pause: pause)
    }

    /// Gives whole chunks, so that each becomes one chunk of the body whatever its size.
    struct Iterator: AsyncBufferedIteratorProtocol {
        fileprivate var chunks: ArraySlice<[UInt8]>
        fileprivate let pause: Duration
        private var rest: ArraySlice<UInt8> = []

        fileprivate init(chunks: ArraySlice<[UInt8]>, pause: Duration) {
            self.chunks = chunks
            self.pause = pause
        }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            guard let chunk = chunks.first else { return nil }
            if chunks.startIndex > 0, pause > .zero { try await Task.sleep(for: pause) }
            chunks = chunks.dropFirst()
            return chunk
        }

        mutating func next() async throws -> UInt8? {
            if rest.isEmpty { rest = try await nextBuffer(suggested: 1)?[...] ?? [] }
            return rest.popFirst()
        }
    }
}
