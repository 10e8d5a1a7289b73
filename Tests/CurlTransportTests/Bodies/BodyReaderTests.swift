import Foundation
import HTTPTransport
import TestSupport
import Testing

@testable import CurlTransport

@Suite(.timeLimit(.minutes(30))) struct BodyReaderTests {
    /// Reads everything, a few bytes at a time.
    private func content(_ reader: BodyReader) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        let ready = Counter()
        var waits = 0
        while true {
            let (reading, chunk) = withUnsafeTemporaryAllocation(byteCount: 3, alignment: 1) { buffer in
                let reading = reader.read(into: buffer) { ready.increment() }
                if case .bytes(let count) = reading { return (reading, Array(buffer[..<count])) }
                return (reading, [])
            }
            switch reading {
            case .bytes: bytes += chunk
            case .end: return bytes
            case .failed(let error): throw error
            case .pending:
                waits += 1
                await ready.reaches(waits)
            }
        }
    }

    private func stream(_ pieces: [[UInt8]], length: Int64? = nil) throws -> BodySource.Piece {
        let sequence = AsyncStream<[UInt8]> { continuation in
            for piece in pieces { continuation.yield(piece) }
            continuation.finish()
        }
        guard case .pieces(let pieces) = UploadBody.stream(sequence, length: length).source else {
            throw CocoaError(.coderInvalidValue)
        }
        return try #require(pieces.first)
    }

    @Test func readsPiecesInTheirOrder() async throws {
        let folder = try TemporaryFolder()
        try Data("file".utf8).write(to: URL(filePath: folder.path("a")))
        let reader = try BodyReader([.bytes(Array("<".utf8)), .file(path: folder.path("a")), .bytes(Array(">".utf8))])
        #expect(reader.length == 6)
        #expect(String(decoding: try await content(reader), as: UTF8.self) == "<file>")
    }

    @Test func hasNoLengthIfASequenceHasNone() async throws {
        let reader = try BodyReader([.bytes([1]), try stream([[2, 3], [], [4]])])
        #expect(reader.length == nil)
        #expect(try await content(reader) == [1, 2, 3, 4])
        #expect(try BodyReader([.bytes([1]), try stream([], length: 3)]).length == 4)
    }

    @Test(arguments: [(Int64(4), "only 3"), (2, "more")])
    func aSequenceOfAnotherLengthFails(_ length: Int64, _ actual: String) async throws {
        let reader = try BodyReader([try stream([[1, 2, 3]], length: length)])
        let error = await #expect(throws: TransportError.self) { _ = try await content(reader) }
        #expect(error?.message == "the body's sequence must produce \(length) bytes and produced \(actual)")
    }

    @Test func reportsAFileThatCannotBeOpened() throws {
        let folder = try TemporaryFolder()
        let missing = folder.path("missing")
        let error = #expect(throws: TransportError.self) { try BodyReader([.file(path: missing)]) }
        #expect(error?.code == .configuration)
        #expect(error?.message == "the file '\(missing)' cannot be sent: No such file or directory")
        let directory = #expect(throws: TransportError.self) { try BodyReader([.file(path: folder.url.path)]) }
        #expect(directory?.message == "the file '\(folder.url.path)' cannot be sent: it is not a regular file")
    }

    @Test func reportsAFileThatBecomesShorter() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a")
        try Data("text".utf8).write(to: URL(filePath: path))
        let reader = try BodyReader([.file(path: path)])
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.truncate(atOffset: 1)
        let error = await #expect(throws: TransportError.self) { _ = try await content(reader) }
        #expect(error?.message == "'\(path)' could not be read while it was sent: it became shorter")
    }
}
