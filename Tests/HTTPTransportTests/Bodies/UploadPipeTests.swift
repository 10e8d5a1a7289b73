import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(30))) struct UploadPipeTests {
    /// Takes at most `limit` bytes.
    private func read(_ pipe: UploadPipe, _ limit: Int) -> [UInt8]? {
        withUnsafeTemporaryAllocation(byteCount: limit, alignment: 1) { buffer in
            guard case .bytes(let count) = pipe.read(into: buffer, whenReady: {}) else { return nil }
            return Array(buffer.prefix(count))
        }
    }

    @Test func givesTheBytesInTheirOrderHoweverMuchIsTaken() async {
        let pipe = UploadPipe()
        #expect(await pipe.write([1, 2, 3]))
        #expect(await pipe.write([4]))
        #expect(read(pipe, 2) == [1, 2])
        #expect(read(pipe, 9) == [3, 4])
        #expect(read(pipe, 9) == nil)
        pipe.finish(nil)
        guard case .end = pipe.read(into: UnsafeMutableRawBufferPointer(start: nil, count: 0), whenReady: {}) else {
            Issue.record("the end is not reported")
            return
        }
    }

    @Test func forgetsWhatWasReadAlsoWhenItNeverRunsEmpty() async {
        let pipe = UploadPipe()
        let piece = [UInt8](repeating: 7, count: 100_000)
        #expect(await pipe.write([1]))
        for _ in 0..<50 {
            #expect(await pipe.write(piece))
            #expect(read(pipe, piece.count)?.count == piece.count)
            #expect(pipe.storedCount <= UploadPipe.limit + 2 * piece.count)
        }
    }

    @Test func aWriterWaitsForRoomAndIsToldWhenNobodyReads() async {
        let pipe = UploadPipe()
        async let hasReader = pipe.write([UInt8](repeating: 7, count: UploadPipe.limit + 1))
        while pipe.storedCount == 0 { await Task.yield() }
        pipe.close()
        #expect(await hasReader == false)
    }
}
