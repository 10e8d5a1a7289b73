import HTTPTransport
import TestSupport
import Testing

@Suite struct BodyPiecesTests {
    /// A body with given results.
    private final class Reader: ResponseBodyReader {
        let error: TransportError?
        let drained = Counter()

        init(_ error: TransportError? = nil) { self.error = error }

        func nextBytes() async throws(TransportError) -> [UInt8]? {
            if let error { throw error }
            return nil
        }

        func drain() { drained.increment() }
    }

    @Test func bytesAreOnePiece() async throws {
        let pieces = BodyPieces([1, 2])
        #expect(try await pieces.next() == [1, 2])
        #expect(try await pieces.next() == nil)
        #expect(try await BodyPieces([] as [UInt8]).next() == nil)
    }

    @Test func errorsOfATransferAreAPIErrors() async {
        let error = await #expect(throws: APIError.self) { _ = try await BodyPieces(Reader(.tooLarge(5))).next() }
        #expect(error?.code == .tooLarge)
    }

    @Test func drainingReachesTheTransfer() {
        let reader = Reader()
        BodyPieces(reader).drain()
        BodyPieces([1]).drain()
        #expect(reader.drained.count == 1)
    }

    @Test func onlyAClosureIsLimited() async throws {
        let limited = BodyPieces { [1] }.limited { next in (try await next() ?? []) + [2] }
        #expect(try await limited.next() == [1, 2])
        #expect(try await limited.limited { _ in [3] }.next() == [1, 2])
        #expect(try await BodyPieces(Reader()).limited { _ in [3] }.next() == nil)
    }
}
