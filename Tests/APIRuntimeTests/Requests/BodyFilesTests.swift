import Foundation
import Synchronization
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

/// Responses that are saved to files, and progress reports.
@Suite(.timeLimit(.minutes(30))) struct BodyFilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path("report") }

    private static func server(_ body: [UInt8], length: Int? = nil) throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = connection.readRequest() {
                let status = request.line.contains("missing") ? "404 Not Found" : "200 OK"
                connection.write("HTTP/1.1 \(status)\r\ncontent-length: \(length ?? body.count)\r\n\r\n")
                connection.write(body)
                if length != nil { return }
            }
        }
    }

    private func stream(_ server: LoopbackServer, _ path: String = "/bytes") throws -> APIStream<[UInt8]> {
        let request = path == "/bytes" ? APIRequest("bytes", .get, "/bytes") : APIRequest("bytes", .get, "/missing")
        return try ProbeClient(server.url).caller.stream(.bytes) { request }
    }

    private func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.url.path) }

    private func content() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    @Test func aStreamOfBytesGoesIntoAFile() async throws {
        let body = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let server = try Self.server(body)
        try Data("old".utf8).write(to: URL(filePath: path))
        #expect(try await stream(server).write(to: path) == 1_000_000)
        #expect(try content() == body)
        let sync = SyncProbeClient(try ProbeClient(server.url)).blocking(try stream(server))
        let other = folder.path("other")
        #expect(try await onThread { try sync.write(to: other) } == 1_000_000)
        #expect(try files().sorted() == ["other", "report"])
    }

    @Test func anInterruptedDownloadLeavesNoFile() async throws {
        let server = try Self.server([1, 2, 3], length: 10)
        try Data("old".utf8).write(to: URL(filePath: path))
        let error = await failure { try await stream(server).write(to: path) }
        #expect(error?.code == .connection)
        #expect(try content() == Array("old".utf8))
        #expect(try files() == ["report"])
    }

    @Test func anErrorOfWritingNamesTheFile() async throws {
        let server = try Self.server([1])
        let error = await failure { try await stream(server).write(to: "/nowhere/report") }
        #expect(error?.code == .configuration)
        #expect(error?.message == "the file '/nowhere/report' cannot be written: No such file or directory")
        #expect(await failure { try await stream(server, "/missing").write(to: path) }?.status == 404)
        #expect(try files().isEmpty)
    }

    @Test func anyCallThatReturnsBytesCanSaveThem() async throws {
        let server = try Self.server([1, 2, 3])
        let client = try ProbeClient(server.url).configured { $0.download = path }
        #expect(try await client.bytes().isEmpty)
        #expect(try content() == [1, 2, 3])
        let sync = SyncProbeClient(client)
        #expect(try await onThread { try sync.wait { try await $0.bytes() } }.isEmpty)
        #expect(try files() == ["report"])
    }

    @Test func anErrorResponseIsReadAndNotSaved() async throws {
        let server = try Self.server(Array("gone".utf8))
        let client = try ProbeClient(server.url).configured { $0.download = path }
        let error = await failure { try await client.caller.bytes(APIRequest("bytes", .get, "/missing")) }
        #expect(error?.status == 404)
        #expect(error?.body == Array("gone".utf8))
        #expect(try files().isEmpty)
    }

    @Test func progressIsReportedInOrderUpToTheEnd() async throws {
        let body = [UInt8](repeating: 7, count: 3_000_000)
        let server = try Self.server(body)
        let reports = Mutex<[TransferProgress]>([])
        let whole = Counter()
        let client = try ProbeClient(server.url).configured {
            $0.download = path
            $0.progress = { progress in
                reports.withLock { $0.append(progress) }
                if progress.received == 3_000_000 { whole.increment() }
            }
        }
        _ = try await client.bytes()
        await whole.reaches(1)
        let all = reports.withLock { $0 }
        #expect(all.map(\.received) == all.map(\.received).sorted())
        #expect(all.last == TransferProgress(sent: 0, sentTotal: nil, received: 3_000_000, receivedTotal: 3_000_000))
    }

    @Test func progressOfAnUploadIsReported() async throws {
        try Data(count: 2_000_000).write(to: URL(filePath: path))
        let server = try Self.server([1])
        let last = Mutex<TransferProgress?>(nil)
        let whole = Counter()
        let client = try ProbeClient(server.url).configured {
            $0.progress = { progress in
                last.withLock { $0 = progress }
                if progress.sent == 2_000_000 { whole.increment() }
            }
        }
        var request = APIRequest("upload", .put, "/files")
        try request.upload(.file(path))
        _ = try await client.caller.bytes(request)
        await whole.reaches(1)
        #expect(last.withLock { $0 }?.sentTotal == 2_000_000)
    }

    #if os(Linux)
        @Test func aLargeFileTakesLittleMemory() async {
            // In its own process, because memory is counted for the whole process.
            await #expect(processExitsWith: .success) {
                let size = 64 << 20
                let server = try LoopbackServer { connection in
                    let piece = [UInt8](repeating: 7, count: 1 << 20)
                    while let request = connection.readHead() {
                        if request.hasPrefix("PUT") {
                            _ = connection.skip(size)
                            connection.respond("")
                        } else {
                            connection.write("HTTP/1.1 200 OK\r\ncontent-length: \(size)\r\n\r\n")
                            for _ in 0..<64 { connection.write(piece) }
                        }
                    }
                }
                let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
                defer { try? FileManager.default.removeItem(atPath: path) }
                let client = try ProbeClient(server.url)
                _ = await failure { try await client.configured { $0.timeout = .zero }.bytes() }
                let before = try peakMemory()
                _ = try await client.configured { $0.download = path }.bytes()
                var request = APIRequest("upload", .put, "/files")
                try request.upload(.file(path))
                try await client.caller.empty(request)
                let saved = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
                try #require(saved == size)
                try #require(try peakMemory() - before < 20 << 20)
            }
        }
    #endif
}

/// The peak resident memory of the process in bytes.
private func peakMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(Int(line.filter(\.isNumber))) << 10
}
