@_spi(Generated) import APIRuntime
import Foundation
import Synchronization
import TestSupport
import Testing

/// Bodies of any size, of which only a piece is in memory.
///
/// `make memory` makes them a gigabyte in a process of their own, and looks at what that takes.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ConstantMemoryTests {
    /// The megabytes that are asked for; nil in the run of all tests, whose memory is everybody's.
    private static let asked = ProcessInfo.processInfo.environment["TRANSFER_MEGABYTES"].flatMap { Int($0) }
    private static let megabytes = asked ?? 32
    fileprivate static let megabyte = [UInt8](repeating: 0x61, count: 1 << 20)
    private static let limit = 20 << 20

    /// Fails where memory grew by more than the limit since `start`, if anybody asked.
    private func check(_ peak: Int, since start: Int, _ name: String) {
        guard Self.asked != nil else { return }
        // The figure is what `make memory` is for.
        print("\(name) of \(Self.megabytes) MB: resident memory grew by \((peak - start) >> 10) KB at most")
        #expect(peak - start <= Self.limit)
    }

    @Test func aDownloadTakesNoMoreThanItsPieces() async throws {
        let server = try LoopbackServer { connection in
            guard connection.readRequest() != nil else { return }
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: \(Self.megabytes << 20)\r\n\r\n")
            for _ in 0..<Self.megabytes where !connection.write(Self.megabyte) { return }
        }
        let client = try ProbeClient(server.url)
        let stream: APIStream<[UInt8]> = client.caller.stream(.bytes) { APIRequest("big", .get, "/big") }
        let start = try residentMemory()
        var (count, peak, looked) = (0, 0, 0)
        for try await piece in stream {
            count += piece.count
            guard count >> 24 > looked else { continue }
            looked = count >> 24
            peak = max(peak, try residentMemory())
        }
        #expect(count == Self.megabytes << 20)
        check(peak, since: start, "download")
    }

    @Test func anUploadTakesNoMoreThanItsPieces() async throws {
        let server = try LoopbackServer { connection in
            guard connection.readHead() != nil else { return }
            var left = Self.megabytes << 20
            while left > 0, let bytes = connection.read(min(left, 1 << 20)), !bytes.isEmpty { left -= bytes.count }
            connection.answer(left == 0 ? "{}" : "")
        }
        let client = try ProbeClient(server.url)
        let (start, source) = (try residentMemory(), Source(Self.megabytes))
        let pieces = AsyncStream<[UInt8]> { source.next() }
        var request = APIRequest("big", .put, "/big")
        let body = UploadBody.stream(pieces, length: Int64(Self.megabytes) << 20)
        try request.upload(body)
        let answer: [String: String] = try await client.caller.value(request)
        #expect(answer == [:])
        check(source.peak, since: start, "upload")
    }

    /// Hands out pieces, and keeps the most memory that was seen meanwhile.
    private final class Source: Sendable {
        private let state: Mutex<(left: Int, peak: Int)>

        init(_ megabytes: Int) { state = Mutex((megabytes, 0)) }

        var peak: Int { state.withLock { $0.peak } }

        func next() -> [UInt8]? {
            state.withLock { state in
                guard state.left > 0 else { return nil }
                state.left -= 1
                if state.left % 16 == 0 { state.peak = max(state.peak, (try? residentMemory()) ?? .max) }
                return ConstantMemoryTests.megabyte
            }
        }
    }
}
