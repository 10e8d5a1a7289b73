import Foundation
import HTTPTypes
import Synchronization
import TestSupport

@_spi(Generated) @testable import APIRuntime

/// Sync calls with everything that runs code of users or uses files: a token, middleware, an upload of a sequence, a download, pages, a
/// stream, and progress reports.
struct WholeCall {
    @TaskLocal static var name = "none"

    /// The places that code of users ran at.
    final class Log: Sendable {
        struct Entry {
            let place: String
            let thread: ObjectIdentifier
            let name: String
        }

        private let all = Mutex<[Entry]>([])

        var entries: [Entry] { all.withLock { $0 } }

        func note(_ place: String) {
            let entry = Entry(place: place, thread: ObjectIdentifier(Thread.current), name: WholeCall.name)
            all.withLock { $0.append(entry) }
        }
    }

    private struct Client: SyncAPIClient {
        let asyncClient: VaultClient

        init(_ asyncClient: VaultClient) { self.asyncClient = asyncClient }
    }

    private struct Noting: Middleware {
        let log: Log

        func intercept(
            _ request: TransportRequest,
            next: @Sendable (TransportRequest) async throws -> TransportResponse
        ) async throws -> TransportResponse {
            log.note("middleware")
            await Task.yield()
            return try await next(request)
        }
    }

    static let expected = ["5 Bearer t", "[1]", "[2]", "a", "b", "download", "file"]

    private let client: Client
    private let path: String
    private let log: Log

    /// A server for these calls.
    static func server() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = connection.readRequest() {
                switch request.line.split(separator: " ")[1] {
                case "/upload":
                    connection.respond("\(request.body.count) \(request.headers["authorization"] ?? "")")
                case "/pages": connection.respond("[1]", headers: "Link: </more>; rel=\"next\"\r\n")
                case "/more": connection.respond("[2]")
                case "/download": connection.respond("download")
                case "/health": connection.respond(#"{"status":"healthy"}"#)
                default:
                    connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                    for text in ["a", "b", "[DONE]"] {
                        let event = "data: \(text)\n\n"
                        connection.write("\(String(event.utf8.count, radix: 16))\r\n\(event)\r\n")
                    }
                    connection.write("0\r\n\r\n")
                }
            }
        }
    }

    /// Creates a client, and downloads into `path`.
    init(_ url: String, _ path: String, _ log: Log = Log()) throws {
        self.path = path
        self.log = log
        let token = TokenCredential.refreshed {
            await Task.yield()
            log.note("token")
            return "t"
        }
        client = try Client(url, credentials: .init(bearer: token)).configured {
            $0.middleware = [Noting(log: log)]
            $0.progress = { _ in log.note("progress") }
        }
    }

    /// Makes the calls.
    func run() throws -> [String] {
        let upload = try client.wait { [log] client in
            let pieces = AsyncStream<[UInt8]> { continuation in
                for _ in 0..<5 { continuation.yield([7]) }
                continuation.finish()
            }
            var request = APIRequest("upload", .post, "/upload")
            try request.upload(
                .stream(
                    pieces.map { piece in
                        log.note("upload")
                        return piece
                    }
                )
            )
            return try await client.caller.text(request)
        }
        let pages = SyncAPIPages(client) { client in
            try client.wait { try await $0.caller.text(APIRequest("pages", .get, "/pages")) }
        }
        let stream: APIStream<String> = client.asyncClient.caller.stream(.events(done: "[DONE]")) {
            APIRequest("stream", .get, "/stream")
        }
        let texts = [upload] + (try pages.collect()) + (try client.blocking(stream).collect())
        let written = client.configured { $0.download = path }
        _ = try written.wait { try await $0.caller.bytes(APIRequest("download", .get, "/download")) }
        let file = try String(contentsOfFile: path, encoding: .utf8)
        let sent = try client.wait { [path] client in
            var request = APIRequest("upload", .post, "/upload")
            try request.upload(.file(path))
            return try await client.caller.text(request)
        }
        return texts + [file, sent == "8 Bearer t" ? "file" : sent]
    }
}
