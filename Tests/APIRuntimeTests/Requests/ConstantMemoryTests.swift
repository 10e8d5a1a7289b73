@_spi(Generated) import APIRuntime
import Foundation
import Synchronization
import TestSupport
import Testing

/// Bodies of any size use memory for a piece only.
///
/// `make memory` transfers a gigabyte in a separate process and checks its memory.
@Suite(.serialized, .timeLimit(.minutes(30))) struct ConstantMemoryTests {
    /// The requested megabytes; nil if all tests run, which share their memory.
    private static let requested = ProcessInfo.processInfo.environment["TRANSFER_MEGABYTES"].flatMap { Int($0) }
    private static let megabytes = requested ?? 32
    fileprivate static let megabyte = [UInt8](repeating: 0x61, count: 1 << 20)
    private static let limit = 20 << 20

    /// Fails if memory grew by more than the limit since `start`; only with requested megabytes.
    private func check(_ peak: Int, since start: Int, _ name: String) {
        guard Self.requested != nil else { return }
        // `make memory` shows this number.
        print("\(name) of \(Self.megabytes) MB: resident memory grew by \((peak - start) >> 10) KB at most")
        #expect(peak - start <= Self.limit)
    }

    @Test func aDownloadUsesTheMemoryOfItsPieces() async throws {
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

    @Test func anUploadUsesTheMemoryOfItsPieces() async throws {
        let server = try LoopbackServer { connection in
            guard connection.readHead() != nil else { return }
            var left = Self.megabytes << 20
            while left > 0, let bytes = connection.read(min(left, 1 << 20)), !bytes.isEmpty { left -= bytes.count }
            connection.respond(left == 0 ? "{}" : "")
        }
        let client = try ProbeClient(server.url)
        let (start, source) = (try residentMemory(), Source(Self.megabytes))
        let pieces = AsyncStream<[UInt8]> { source.next() }
        var request = APIRequest("big", .put, "/big")
        let body = UploadBody.stream(pieces, length: Int64(Self.megabytes) << 20)
        try request.upload(body)
        let response: [String: String] = try await client.caller.value(request)
        #expect(response == [:])
        check(source.peak, since: start, "upload")
    }

    /// Returns pieces, and records the peak of the memory meanwhile.
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
