import Foundation
import HTTPTypes
import Synchronization
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct UploadTests {
    /// Sends one request and returns it as the server has received it.
    private func sent(
        _ change: @Sendable (inout APIRequest) throws -> Void,
        _ method: HTTPRequest.Method = .post
    ) async throws -> RecordedRequest? {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        let client = try ProbeClient(server.url)
        var request = APIRequest("upload", method, "/files")
        try change(&request)
        try await client.caller.empty(request)
        return server.requests.first
    }

    private func file(_ bytes: [UInt8], _ name: String = UUID().uuidString) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func pieces(_ pieces: [[UInt8]]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for piece in pieces { continuation.yield(piece) }
            continuation.finish()
        }
    }

    @Test func aFileIsSentWithItsLength() async throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try file(bytes)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let request = try await sent({ try $0.upload(.file(path)) }, .put)
        #expect(request?.line == "PUT /files HTTP/1.1")
        #expect(request?.headers["content-length"] == "300000")
        #expect(request?.headers["content-type"] == "application/octet-stream")
        #expect(request?.body == bytes)
    }

    @Test func aSequenceWithoutALengthIsChunked() async throws {
        let stream = pieces([[1, 2], [], [3]])
        let request = try await sent { try $0.upload(.stream(stream, contentType: "video/mp4")) }
        #expect(request?.headers["transfer-encoding"] == "chunked")
        #expect(request?.headers["content-length"] == nil)
        #expect(request?.headers["content-type"] == "video/mp4")
        #expect(request?.body == [1, 2, 3])
    }

    @Test func aSequenceWithALengthSendsIt() async throws {
        let stream = pieces([[1, 2], [3]])
        let request = try await sent { try $0.upload(.stream(stream, length: 3)) }
        #expect(request?.headers["content-length"] == "3")
        #expect(request?.body == [1, 2, 3])
    }

    @Test(arguments: [(Int64(4), "only 3"), (2, "more")])
    func aSequenceOfAnotherLengthFails(length: Int64, actual: String) async throws {
        let stream = pieces([[1, 2, 3]])
        let error = await #expect(throws: APIError.self) {
            _ = try await sent { try $0.upload(.stream(stream, length: length)) }
        }
        #expect(
            error?.description
                == "upload: the body's sequence must produce \(length) bytes and produced \(actual)"
        )
    }

    @Test func aSequenceThatFailsEndsTheCall() async throws {
        struct Broken: Error {}
        let stream = AsyncThrowingStream<[UInt8], any Error> { continuation in
            continuation.yield([1])
            continuation.finish(throwing: Broken())
        }
        let error = await #expect(throws: APIError.self) { _ = try await sent { try $0.upload(.stream(stream)) } }
        #expect(error?.code == .configuration)
        #expect(error?.message.contains("Broken") == true)
    }

    @Test func aFileInAPartIsReadWhileItIsSent() async throws {
        let path = try file(Array("hello".utf8), "\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let request = try await sent { request in
            try request.multipart(["file": FilePart.file(path)], MultipartBody(encodings: [:], boundary: "B"))
        }
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let body =
            "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\nhello\r\n--B--\r\n"
        #expect(request?.text == body)
        #expect(request?.headers["content-length"] == "\(body.utf8.count)")
        #expect(request?.headers["content-type"] == "multipart/form-data; boundary=B")
    }

    @Test func aMissingFileIsAnErrorBeforeAnythingIsSent() async throws {
        let error = await #expect(throws: APIError.self) {
            _ = try await sent { try $0.upload(.file("/no/such/file")) }
        }
        #expect(
            error?.description == "upload: the file '/no/such/file' cannot be sent: No such file or directory"
        )
    }

    @Test func aMediaRangeNeedsAContentType() throws {
        var request = APIRequest("upload", .post, "/")
        let error = #expect(throws: APIError.self) { try request.upload("x", type: "image/*") }
        #expect(
            error?.description
                == "upload: the description allows 'image/*' for the body; pass the contentType of this body"
        )
        try request.upload(.text("x", contentType: "image/png"), type: "image/*")
        try request.upload("x", type: "*/*")
    }

    @Test func aSequenceWaitsForASlowServer() async throws {
        let produced = Mutex(0)
        let server = try LoopbackServer { connection in
            _ = connection.readHead()
            // Long enough for a sequence without backpressure to produce more than the limit. A longer sleep gives the same result.
            Thread.sleep(forTimeInterval: 0.3)
            _ = connection.skip(1 << 20)
        }
        let endless = AsyncStream<[UInt8]>(unfolding: {
            produced.withLock { $0 += 1 << 16 }
            return [UInt8](repeating: 7, count: 1 << 16)
        })
        let client = try ProbeClient(server.url)
        var request = APIRequest("upload", .post, "/files")
        try request.upload(.stream(endless))
        await #expect(throws: APIError.self) { try await client.caller.empty(request) }
        // The buffers of the sockets have a few megabytes.
        #expect(produced.withLock(\.self) < 32 << 20)
    }

    @Test func aPostWithASequenceIsNotSentTwice() async throws {
        let heads = Mutex(0)
        let server = try LoopbackServer { connection in
            while connection.readHead() != nil {
                let count = heads.withLock { heads in
                    heads += 1
                    return heads
                }
                guard count == 1 else { return }
                connection.respond("{}")
            }
        }
        let client = try ProbeClient(server.url)
        try await client.caller.empty(APIRequest("first", .get, "/"))
        var request = APIRequest("upload", .post, "/files")
        try request.upload(.stream(pieces([[1]]), length: 1))
        await #expect(throws: APIError.self) { try await client.caller.empty(request) }
        #expect(heads.withLock(\.self) == 2)
    }
}
